import { describe, expect, it } from 'vitest';
import { compareEditions } from '../../../../src/domain/edition-diff/compare-editions';
import type { EditionContent } from '../../../../src/domain/published-edition/edition-content';
import { edition, figureIn, metric, photo, section } from './content';

/** Changes in one line each. */
const linesOf = (before: Partial<EditionContent>, after: Partial<EditionContent>): string[] =>
  compareEditions(edition(before), edition(after)).map(
    ({ kind, change, place, before: was, after: is }) =>
      `${kind} ${change} ${place.documentId}.${place.field}: ${was ?? '–'} → ${is ?? '–'}`,
  );

const letter = (body: string, changes = {}) => ({
  documentId: 'l',
  title: '信',
  salutation: null,
  body,
  bodyFigures: [],
  bodyHtml: '',
  bodyText: '',
  closing: null,
  closingFigures: [],
  signatory: '工会',
  signedOn: '2024-01',
  contactEmail: null,
  ...changes,
});

describe('comparing two contents of an edition', () => {
  it('finds nothing in one and the same, whatever its trends', () => {
    const trend = [{ year: 2022, value: 1, qualifier: 'exact' as const, text: '1' }];
    expect(linesOf({ metrics: [metric('a')] }, { metrics: [metric('a', { trend })] })).toEqual([]);
  });

  it('tells words that came, went and changed', () => {
    const before = { title: '答卷', subtitle: '旧', letter: letter('甲') };
    const after = { title: '新答卷', byline: '编', letter: letter('乙') };
    expect(linesOf(before, after)).toEqual([
      'text changed e.title: 答卷 → 新答卷',
      'text added e.byline: – → 编',
      'text removed e.subtitle: 旧 → –',
      'text changed l.body: 甲 → 乙',
    ]);
  });

  it('tells a text whose figures alone are others from one with other words', () => {
    const [was, is, other] = ['有100人。', '有101人。', '共101人。'];
    const before = letter(was, { bodyFigures: [figureIn(was, '100人', 'a')] });
    const after = letter(is, { bodyFigures: [figureIn(is, '101人', 'a')] });
    const words = letter(other, { bodyFigures: [figureIn(other, '101人', 'a')] });
    expect(linesOf({ letter: before }, { letter: after })).toEqual([
      'figure changed l.body: 有100人。 → 有101人。',
    ]);
    expect(linesOf({ letter: before }, { letter: words })[0]).toMatch(/^text changed l\.body/);
  });

  it('tells a letter that is another from one that changed', () => {
    const before = { letter: letter('甲') };
    expect(linesOf(before, { letter: letter('乙', { documentId: 'l2' }) })).toEqual([
      'structure removed l.letter: 信\n\n甲 → –',
      'structure added l2.letter: – → 信\n\n乙',
    ]);
    expect(linesOf(before, {})).toEqual(['structure removed l.letter: 信\n\n甲 → –']);
  });

  it('tells sections that came, went and were moved, and no others', () => {
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((slug) => section(slug));
    const before = [a, b, c].flatMap((one) => one ?? []);
    const after = [c, a, d].flatMap((one) => one ?? []);
    expect(linesOf({ sections: before }, { sections: after })).toEqual([
      'structure removed s-b.sections: b\n\n文。 → –',
      'structure added s-d.sections: – → d\n\n文。',
      expect.stringMatching(/^structure moved s-[ac]\.sections: /),
    ]);
    expect(linesOf({ sections: before }, { sections: before.slice(1) })).toHaveLength(1);
  });

  it('recognises a section made again by its slug, and a metric by its key', () => {
    const sections = [section('a', { documentId: 'other', body: '新。' })];
    const metrics = [metric('a', { documentId: 'other' })];
    const before = { sections: [section('a')], metrics: [metric('a')] };
    expect(linesOf(before, { sections, metrics })).toEqual([
      'text changed other.body: 文。 → 新。',
    ]);
  });

  it('tells a figure as it is printed, and a fact that prints the same as a fact', () => {
    const before = { metrics: [metric('a'), metric('b')] };
    const metrics = [
      metric('a', { value: 154000, text: '超15.4万人', qualifier: 'over' }),
      metric('b', { kind: 'ratio', asOf: '2023-12-31', label: '乙' }),
    ];
    expect(linesOf(before, { metrics })).toEqual([
      'figure changed m-a.value: 100人 → 超15.4万人',
      'fact changed m-b.kind: count → ratio',
      'text changed m-b.label: b → 乙',
      'fact added m-b.asOf: – → 2023-12-31',
    ]);
  });

  it('tells metrics that came and went', () => {
    expect(linesOf({ metrics: [metric('a')] }, { metrics: [metric('b')] })).toEqual([
      'figure removed m-a.value: a: 100人 → –',
      'figure added m-b.value: – → b: 100人',
    ]);
  });

  it('tells photos that came, went, were swapped, and were moved to another place', () => {
    const image = (url: string) => ({ url, mime: '', width: 1, height: 1, size: 1, formats: {} });
    const [a, b] = [photo('a', { image: image('/1.jpg') }), photo('b')];
    const before = { sections: [section('one', { photos: [a, b] }), section('two')] };
    const swapped = { ...a, image: image('/2.jpg') };
    const after = {
      coverPhoto: photo('c'),
      sections: [section('one'), section('two', { photos: [swapped] })],
    };
    expect(linesOf(before, after)).toEqual([
      'photo removed p-b.photos: b → –',
      'photo added p-c.photos: – → c',
      'photo moved p-a.section: one → two',
      'photo changed p-a.image: /1.jpg → /2.jpg',
    ]);
  });

  it('tells photos in another order, and none where one was only taken away', () => {
    const photos = ['a', 'b', 'c'].map((name) => photo(name));
    const before = { sections: [section('one', { photos })] };
    const turned = { sections: [section('one', { photos: [...photos.slice(1), photo('a')] })] };
    expect(linesOf(before, turned)).toEqual(['photo moved p-a.order: 1 → 3']);
    const fewer = { sections: [section('one', { photos: photos.slice(1) })] };
    expect(linesOf(before, fewer)).toEqual(['photo removed p-a.photos: a → –']);
  });

  it('tells which metrics a section shows, and facts that are no figures', () => {
    const before = { sections: [section('one', { metrics: ['a', 'b'] })] };
    const after = { periodEnd: '2024-01-31', sections: [section('one', { metrics: ['b', 'a'] })] };
    expect(linesOf(before, after)).toEqual([
      'fact changed e.periodEnd: 2023-12-31 → 2024-01-31',
      'structure changed s-one.metrics: a, b → b, a',
    ]);
  });
});
