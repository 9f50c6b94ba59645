import { expect, it } from 'vitest';
import { collectProse, type AttributesOf } from '../../../src/prose/collect-prose';

const EDITION = 'api::edition.edition';
const SECTION = 'api::report-section.report-section';
const METRIC = 'api::metric.metric';

const models: Record<string, ReturnType<AttributesOf>> = {
  [EDITION]: {
    lede: { type: 'richtext' },
    sections: { type: 'relation', target: SECTION },
    metrics: { type: 'relation', target: METRIC },
  },
  [SECTION]: { body: { type: 'richtext' }, metrics: { type: 'relation', target: METRIC } },
  [METRIC]: {
    sections: { type: 'relation', target: SECTION },
    words: { type: 'component', component: 'unit.word' },
  },
};

const collect = (answer: unknown, uid: string) =>
  collectProse(answer, uid, (name) => models[name]).map(({ uid: of, entry }) => [of, entry.id]);

it('finds entries with prose through lists and entries without prose', () => {
  const section = { id: 3, body: '', metrics: [{ id: 4, sections: [{ id: 5 }], words: [{}] }] };
  expect(collect([{ id: 1, sections: [{ id: 2 }, section], metrics: [] }], EDITION)).toEqual([
    [EDITION, 1],
    [SECTION, 2],
    [SECTION, 3],
    [SECTION, 5],
  ]);
});

it.each([null, undefined, [], 'words', 7, { id: 1, sections: null, lede: { id: 9 } }])(
  'finds in %j no more than there is',
  (answer) => {
    const found = collect(answer, EDITION);
    expect(found).toEqual(
      answer && typeof answer === 'object' && 'id' in answer ? [[EDITION, 1]] : [],
    );
  },
);
