import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Correction } from '../../../src/document-middlewares/edition-acts/correction/correction';
import { bootApp, type TestApp } from '../../support/app';
import { emptyContent } from '../../support/empty-content';
import { withdraw } from '../../support/withdraw';
import { graphql } from '../../support/graphql';
import type { ProseWorld } from '../prose/prose-world';
import { proseWorld } from '../prose/prose-world';
import { bilingual } from '../shared-structure/bilingual';
import { historyActs, refusal } from './history-acts';

let app: TestApp;
const freshWorld = () => proseWorld(app);
let world: ProseWorld;
let content: ReturnType<typeof bilingual>;
let acts: ReturnType<typeof historyActs>;

beforeAll(async () => {
  app = await bootApp();
  content = bilingual(app);
  acts = historyActs(app, () => world.edition);
});
beforeEach(async () => {
  world = await freshWorld();
});
afterAll(() => emptyContent(app));

const NOTES = { 'zh-Hans': '会员人数更正。', en: 'The number of members was corrected.' };

const correct = (facts: Correction['facts'], more: Partial<Correction> = {}) =>
  acts.correct({ metric: world.members, facts, notes: NOTES, person: '主编', ...more });

const shown = (locale: 'zh-Hans' | 'en', id = world.members) =>
  content.read('metric', id, locale, 'published');
const drafted = (locale: 'zh-Hans' | 'en') => content.read('metric', world.members, locale);

/** What readers could tell, to see that nothing of it changed. */
const everything = async () => [
  await acts.snapshots(),
  await shown('zh-Hans'),
  await shown('en'),
  await drafted('zh-Hans'),
];

describe('correcting a metric', () => {
  it('changes it in every published language, as snapshots of one number that say what changed', async () => {
    const snapshots = await correct({ value: 154000, qualifier: 'over' }, { note: '内部' });
    expect(snapshots).toMatchObject([
      {
        number: 3,
        locale: 'zh-Hans',
        kind: 'corrected',
        person: '主编',
        note: '内部',
        publicNote: NOTES['zh-Hans'],
        changes: [
          {
            key: 'members',
            label: '指标',
            from: { value: 100, text: '100人' },
            to: { value: 154000, text: '超15.4万人' },
          },
        ],
      },
      {
        number: 3,
        locale: 'en',
        kind: 'corrected',
        publicNote: NOTES.en,
        changes: [
          {
            label: 'Metric',
            from: { value: 100, text: '100 people' },
            to: { value: 154000, text: 'more than 154,000 people' },
          },
        ],
      },
    ]);
    for (const locale of ['zh-Hans', 'en'] as const) {
      expect(await shown(locale)).toMatchObject({ value: 154000, qualifier: 'over' });
      expect(await drafted(locale)).toMatchObject({ value: 154000, qualifier: 'over' });
    }
  });

  it('is told to readers over REST and GraphQL, in their language', async () => {
    await correct({ value: 101 });
    const { body } = await app.request.get('/api/editions/2150/published?locale=en');
    expect(body.data.letter.body).toBe('This year 101 people.');
    const told = {
      snapshot: 3,
      note: NOTES.en,
      changes: [{ key: 'members', label: 'Metric', from: { value: 100, text: '100 people' } }],
    };
    expect(body.meta.corrections).toMatchObject([told]);
    const query = `{ publishedEdition(year: 2150, locale: "en") {
      corrections { snapshot note changes { key label from { value text } to { value text } } }
    } }`;
    const { data } = (await graphql(app, query)).body;
    expect(data.publishedEdition.corrections).toMatchObject([told]);
    const before = await app.request.get('/api/editions/2150/snapshots/1');
    expect(before.body.meta.corrections).toEqual([]);
  });

  it('lets nothing else of the drafts go public', async () => {
    await content.change('metric', world.members, { asOf: '2149-06-01', label: '新名' });
    await content.translate('metric', world.members, { label: 'New name' });
    await content.change('letter', world.letter, { title: '新信' });
    await correct({ value: 101 });
    expect(await shown('zh-Hans')).toMatchObject({ value: 101, asOf: null, label: '指标' });
    expect(await shown('en')).toMatchObject({ value: 101, asOf: null, label: 'Metric' });
    expect(await drafted('zh-Hans')).toMatchObject({
      value: 101,
      asOf: '2149-06-01',
      label: '新名',
    });
    expect(await content.read('letter', world.letter, 'zh-Hans', 'published')).toMatchObject({
      title: '信',
    });
  });

  it('shows as modified exactly what still differs from what readers see', async () => {
    const isModified = async (locale: 'zh-Hans' | 'en') =>
      new Date((await drafted(locale))?.updatedAt ?? 0) >
      new Date((await shown(locale))?.updatedAt ?? 0);
    await correct({ value: 101 });
    expect([await isModified('zh-Hans'), await isModified('en')]).toEqual([false, false]);
    await content.change('metric', world.members, { asOf: '2149-06-01' });
    await correct({ value: 102 });
    expect([await isModified('zh-Hans'), await isModified('en')]).toEqual([true, true]);
  });

  it('takes a unit, which becomes public with it', async () => {
    const unit = await content.source('unit', { code: 'households', name: '户' });
    await content.translate('unit', unit, { name: 'households' });
    const [zh, en] = await correct({ unit });
    expect([zh?.changes[0]?.to.text, en?.changes[0]?.to.text]).toEqual(['100户', '100 households']);
    expect(await shown('en')).toMatchObject({ unit: { documentId: unit } });
  });

  it('gives every language the same moment', async () => {
    const [zh, en] = await correct({ value: 101 });
    expect(zh?.issuedAt).toBe(en?.issuedAt);
  });

  it('asks for a note in the languages that are public alone', async () => {
    await withdraw(app, world.edition, 'en');
    const issued = await correct({ value: 101 }, { notes: { 'zh-Hans': '更正。' } });
    expect(issued.map(({ locale }) => locale)).toEqual(['zh-Hans']);
    expect(await shown('en')).toBeNull();
  });

  it('is followed by editions that refer to it, and by trends', async () => {
    await correct({ value: 91 }, { metric: world.earlierMembers });
    const kinds = (await acts.snapshots()).map(({ number, kind }) => `${number} ${kind}`);
    expect(kinds.slice(2)).toEqual(['3 updated', '3 updated']);
    const { body } = await app.request.get('/api/editions/2150/published');
    expect(body.data.lede).toContain('从91人');
    expect(body.data.metrics[0].trend).toMatchObject([{ value: 91 }]);
    expect(body.meta.corrections).toEqual([]);
  });
});

describe('a correction is refused', () => {
  it.each<[string, Correction['facts'], Partial<Correction>, number, string]>([
    [
      'without a note in a public language',
      { value: 101 },
      { notes: { 'zh-Hans': '更' } },
      400,
      'notes.en',
    ],
    ['to less than nothing', { value: -5 }, {}, 422, 'count'],
    ['to a part of a person', { value: 1.5 }, {}, 422, 'count'],
    ['that takes the unit from a count', { unit: null }, {}, 400, 'unit'],
    [
      'with a note in no language',
      { value: 101 },
      { notes: { ...NOTES, fr: 'x' } as object },
      400,
      'fr',
    ],
    ['with an empty note', { value: 101 }, { notes: { ...NOTES, en: ' ' } }, 400, 'notes.en'],
    [
      'with too long a note',
      { value: 101 },
      { notes: { ...NOTES, en: 'x'.repeat(2001) } },
      400,
      'notes.en',
    ],
    [
      'with a note that is no text',
      { value: 101 },
      { notes: { ...NOTES, en: 1 } },
      400,
      'notes.en',
    ],
    ['without facts', {}, {}, 400, 'facts'],
    ['with what is no fact', { label: '新' } as object, {}, 400, 'label'],
    ['with no value', { value: null }, {}, 400, 'value'],
    ['with a value that is none', { value: '1e3' }, {}, 400, 'value'],
    ['with a unit that there is not', { unit: 'none' }, {}, 400, 'unit'],
    ['where facts disagree', { kind: 'money' }, {}, 400, 'currency'],
    ['where a stock has no day', { flowOrStock: 'stock' }, {}, 400, 'asOf'],
    ['where the published value is another', { value: 101 }, { expected: 99 }, 409, '99'],
    ['where there is nothing to correct', { value: 100 }, {}, 409, 'members'],
  ])('%s, and changes nothing', async (_case, facts, more, status, words) => {
    const before = await everything();
    const refused = await refusal(correct(facts, more));
    expect(refused.status).toBe(status);
    expect(refused.message).toContain(words);
    expect(await everything()).toEqual(before);
  });

  it('to the second of two editors who saw the same value', async () => {
    const both = [101, 102].map((value) => refusal(correct({ value }, { expected: 100 })));
    const statuses = (await Promise.all(both)).map(({ status }) => status);
    expect(statuses.sort()).toEqual([200, 409]);
    expect((await shown('en'))?.value).toBe((await shown('zh-Hans'))?.value);
  });

  it('where readers do not see the metric', async () => {
    expect(await refusal(correct({ value: 8 }, { metric: world.books }))).toMatchObject({
      status: 409,
    });
  });

  it('where a published text states the old fact by a typed figure', async () => {
    await content.change('letter', world.letter, { body: '今年有{{metric:members}}，即100人。' });
    await acts.publish('zh-Hans');
    const before = await everything();
    const refused = await refusal(correct({ value: 154000 }));
    expect(refused).toMatchObject({ status: 422 });
    expect(refused.message).toContain('100人');
    expect(refused.details.findings).toMatchObject([
      { document: { documentId: world.letter }, field: 'body', locale: 'zh-Hans' },
    ]);
    expect(await everything()).toEqual(before);
  });

  it('not by a typed figure in a draft, or one that states another fact', async () => {
    await content.change('letter', world.letter, { body: '今年有{{metric:members}}，办会200次。' });
    await acts.publish('zh-Hans');
    await content.change('letter', world.letter, { body: '今年有100人。' });
    expect(await correct({ value: 154000 })).toHaveLength(2);
  });
});
