import type { Mutant } from './mutant';

const acts = 'src/document-middlewares/edition-acts';
const history = (...names: string[]): string[] =>
  names.map((name) => `tests/strapi/history/${name}.test.ts`);

/** What is corrected, withdrawn and brought back. */
export const historyRules: readonly Mutant[] = [
  {
    rule: 'A correction publishes its facts alone, and nothing else of the draft',
    file: `${acts}/correction/write-facts.js`,
    find: 'await write.strapi.db.query(METRIC).update({ where: { id: row?.id }, data });',
    replace:
      'await (0, service_1.documentsOf)(write, METRIC).publish({ documentId, locale: SHOWN.locale });',
    tests: history('correction'),
  },
  {
    rule: 'A correction reaches every published language at one moment',
    file: `${acts}/correction/write-facts.js`,
    find: "await (0, follow_1.followEverywhere)(write, metric, 'published');",
    replace: '',
    tests: history('correction'),
  },
  {
    rule: 'A correction of what somebody has corrected meanwhile is refused',
    file: `${acts}/correct-edition.js`,
    find: 'if (expected !== undefined && expected !== value) {',
    replace: 'if (false) {',
    tests: history('correction'),
  },
  {
    rule: 'No correction leaves the old fact typed in a published text',
    file: `${acts}/correction/refuse-untrue-texts.js`,
    find: '...onlyIn(before, after).filter(statedIt),',
    replace: '',
    tests: history('correction'),
  },
  {
    rule: 'A correction is for who publishes in every public language',
    file: 'src/desk/correction-routes.js',
    find: "context, 'publish',",
    replace: "context, 'read',",
    tests: history('routes'),
  },
  {
    rule: 'A restoration takes nothing from another edition',
    file: `${acts}/restoration/without-others.js`,
    find: 'if (!other)',
    replace: 'if (true)',
    tests: history('restore'),
  },
  {
    rule: 'A restoration leaves no text without the metric it refers to',
    file: `${acts}/restoration/metrics-to-stay.js`,
    find: 'if (!isNeeded)',
    replace: 'if (true)',
    tests: history('restore'),
  },
  {
    rule: 'A restored name may be one that a later document has taken',
    file: `${acts}/restoration/restore-source.js`,
    find: 'if (before && (await isRearranged(restoring, before, wanted))) {',
    replace: 'if (false) {',
    tests: history('restore'),
  },
];
