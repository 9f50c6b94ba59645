import type { Mutant } from './mutant';

const integrity = (name: string): string[] => [`tests/strapi/integrity/${name}.test.ts`];
const VERSIONS = integrity('versions');
const ROWS = integrity('rows-and-files');

/** That what no rule allows is found, and mended without anything being lost. */
export const verifyRules: readonly Mutant[] = [
  {
    rule: 'Two drafts of a document in a language are found',
    file: 'src/integrity/look/versions.js',
    find: "havingRaw('count(*) > 1')",
    replace: "havingRaw('count(*) > 2')",
    tests: VERSIONS,
  },
  {
    rule: 'The row that was written last stays the document’s own',
    file: 'src/integrity/mend/part-versions.js',
    find: 'found.rows.slice(1)',
    replace: 'found.rows.slice(0, -1)',
    tests: VERSIONS,
  },
  {
    rule: 'A published version without a draft is found',
    file: 'src/integrity/look/versions.js',
    find: "without(write, table, 'no-draft')",
    replace: '[]',
    tests: VERSIONS,
  },
  {
    rule: 'A translation without a source is found',
    file: 'src/integrity/look/versions.js',
    find: "without(write, table, 'no-source')",
    replace: '[]',
    tests: VERSIONS,
  },
  {
    rule: 'A copied source has the links of its translation',
    file: 'src/integrity/mend/make-source.js',
    find: 'await (0, follow_1.mirror)(write, document, from, to);',
    replace: '',
    tests: VERSIONS,
  },
  {
    rule: 'A copied source has components of its own',
    file: 'src/integrity/mend/copy-components.js',
    find: 'cmp_id: own',
    replace: 'cmp_id: link.cmp_id',
    tests: VERSIONS,
  },
  {
    rule: 'What is mended is in the audit trail',
    file: 'src/integrity/mend-broken.js',
    find: 'mended.map(actOf)',
    replace: '[]',
    tests: VERSIONS,
  },
  {
    rule: 'A row is kept in a file before it is taken away',
    file: 'src/integrity/mend/take-away.js',
    find: 'await kept.rows(table, rows);',
    replace: '',
    tests: ROWS,
  },
  {
    rule: 'A file of this hour is left alone',
    file: 'src/integrity/look/media-files.js',
    find: 'now - stats.mtimeMs > HOUR',
    replace: 'true',
    tests: ROWS,
  },
  {
    rule: 'A row without its file is told of',
    file: 'src/integrity/look/media-files.js',
    find: 'if (!isThere)',
    replace: 'if (false)',
    tests: ROWS,
  },
];
