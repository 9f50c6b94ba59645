import { describe, expect, it } from 'vitest';
import type { FigureLocale } from '../../../../src/domain/figures/figure';
import { renderReferences } from '../../../../src/domain/metric-references/render-references';
import { splitSentences } from '../../../../src/domain/metric-references/split-sentences';
import { checkEdition } from '../../../../src/domain/readiness/check-edition';
import type { EditionForReadiness, EditionMetric } from '../../../../src/domain/readiness/edition';
import { knownMetrics } from '../../../../src/domain/readiness/known-metrics';
import { proseTexts, type ProseText } from '../../../../src/domain/readiness/prose-text';
import { seedEdition } from '../../../support/seed-edition';

const LOCALES: readonly FigureLocale[] = ['zh-Hans', 'en'];
const seed = seedEdition();

const textsOf = (edition: EditionForReadiness, locale: FigureLocale): ProseText[] =>
  edition.documents.flatMap((document) => proseTexts(document, locale));

const changed = (key: string, change: Partial<EditionMetric>): EditionForReadiness => ({
  ...seed,
  metrics: seed.metrics.map((metric) => (metric.key === key ? { ...metric, ...change } : metric)),
});

/** The sentences of a text as readers see them; a reference has no full stop to end one. */
const sentences = (edition: EditionForReadiness, { text, found, locale }: ProseText): string[] =>
  splitSentences(
    renderReferences(text, found, knownMetrics(edition), { locale, markdown: true }).text,
  ).map((sentence) => sentence.text);

describe.each(LOCALES)('the seed edition in %s', (locale) => {
  it('is ready, and nothing had to be waived', () => {
    expect(
      checkEdition(seed, locale).map(({ code, text, sentence }) => [code, text, sentence]),
    ).toEqual([]);
  });

  it('refers to every metric that its prose states', () => {
    const keys = textsOf(seed, locale).flatMap(({ found }) =>
      found.references.map(({ key }) => key),
    );
    const unsaid = seed.metrics.map(({ key }) => key).filter((key) => !keys.includes(key));
    // A length of time is no figure of the report: “5 years running” is told by its sentence.
    expect(unsaid).toEqual(['reading-festival-years']);
  });

  it.each(seed.metrics.map(({ key }) => key))(
    'moves every sentence that states %s, and no other',
    (key) => {
      const metric = seed.metrics.find((one) => one.key === key);
      const edition = changed(key, { value: (metric?.value ?? 0) + 7000 });
      for (const prose of textsOf(seed, locale)) {
        const [before, after] = [sentences(seed, prose), sentences(edition, prose)];
        const states = splitSentences(prose.text).map(({ text }) =>
          new RegExp(`\\{\\{metric:${key}[ }]`).test(text),
        );
        expect(before.map((sentence, index) => sentence !== after[index])).toEqual(states);
      }
    },
  );
});

describe('an edition with a mistake', () => {
  const codes = (edition: EditionForReadiness, locale: FigureLocale): string[] => [
    ...new Set(checkEdition(edition, locale).map(({ code }) => code)),
  ];
  const saying = (zh: string, en?: string): EditionForReadiness => ({
    ...seed,
    documents: [
      {
        contentType: 'letter',
        documentId: 'letter',
        titles: {},
        prose: { 'zh-Hans': { body: zh }, ...(en === undefined ? {} : { en: { body: en } }) },
      },
    ],
  });

  it.each([
    ['新增工会组织3466家。', 'unbound-figure'],
    ['新增{{metric:new-union-organisatons}}。', 'unknown-metric'],
    ['新增{{metirc:new-union-organisations}}。', 'malformed-reference'],
    ['新增{{metric:new-union-organisations from=余}}。', 'unknown-option'],
    ['上年{{metric:1999/new-union-organisations}}。', 'unknown-edition'],
    ['参保209万人次。', 'other-unit'],
    ['参保{{metric:medical-aid-members unit=人次}}。', 'other-unit'],
    ['新增工会组织3566家。', 'contradicting-figure'],
    ['调处{{metric:disputes-mediated qualifier=over form=余}}。', 'qualifier-says-more'],
  ])('is told of it: %s', (text, code) => {
    expect(codes(saying(text), 'zh-Hans')).toEqual([code]);
  });

  it('suggests the reference of the metric with that value and unit', () => {
    const [finding] = checkEdition(saying('新增工会组织3466家。'), 'zh-Hans');
    expect(finding).toMatchObject({
      suggestion: '{{metric:new-union-organisations}}',
      start: 6,
      end: 11,
      sentence: '新增工会组织3466家。',
      severity: 'warning',
    });
  });

  it.each([
    ['{{metric:new-union-members}}。', '7.66 million people.', 'translation-magnitude'],
    ['{{metric:medical-aid-beneficiaries}}。', '153,000 people.', 'translation-unit'],
    ['{{metric:employment-services}}。', '60,000 participations.', 'translation-qualifier'],
    ['{{metric:medical-aid-paid}}。', 'US$162 million.', 'translation-currency'],
    ['{{metric:new-union-members}}。', 'Many people.', 'translation-missing'],
    ['很多人。', '{{metric:new-union-members}}.', 'translation-extra'],
  ])('is told of a translation that says something else: %s %s', (zh, en, code) => {
    expect(codes(saying(zh, en), 'en')).toContain(code);
    expect(codes(saying(zh, en), 'zh-Hans')).not.toContain(code);
  });

  it.each([
    ['{{metric:new-union-members}}。', '{{metric:new-union-members}}.'],
    ['{{metric:new-union-members}}。', '{{metric:new-union-members unit=none}} workers.'],
  ])('has none where both refer to one metric: %s %s', (zh, en) => {
    expect(codes(saying(zh, en), 'en')).toEqual([]);
  });

  it.each(['15.3万 people', '1,53,000 people'])(
    'is told of a number of another language: %s',
    (en) => {
      expect(codes(saying('{{metric:medical-aid-beneficiaries}}。', en), 'en')).toContain(
        'foreign-number-format',
      );
    },
  );

  it('is told of a part that is greater than its total', () => {
    const edition = changed('new-union-members', { value: 9_000_000, partOf: 'union-members' });
    expect(codes({ ...edition, documents: [] }, 'en')).toEqual(['part-exceeds-total']);
  });

  it('is told of a unit that cannot be written in a language', () => {
    const unit = { code: 'bare', names: { 'zh-Hans': { name: '个' } } };
    const edition = changed('mothers-rooms', { unit });
    expect(codes({ ...edition, documents: [] }, 'en')).toEqual(['unit-without-name']);
    const named = { ...unit, names: { en: { name: 'rooms' } } };
    expect(codes({ ...changed('mothers-rooms', { unit: named }), documents: [] }, 'en')).toEqual([
      'unit-without-plural',
    ]);
  });

  it('is told of an unpublished metric', () => {
    const edition = changed('mothers-rooms', { isPublished: false });
    expect(codes(edition, 'zh-Hans')).toEqual(['unpublished-metric']);
  });
});
