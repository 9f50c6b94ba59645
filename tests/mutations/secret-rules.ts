import type { Mutant } from './mutant';

const tests = ['tests/trust/public-reads.test.ts'];

/** What no public answer may depend on. */
export const secretRules: readonly Mutant[] = [
  {
    rule: 'A note on where a number comes from changes no public answer',
    file: 'src/api/metric/content-types/metric/schema.json',
    find: '"private": true',
    replace: '"private": false',
    tests,
  },
  {
    rule: 'Drafts change no public answer',
    file: 'src/document-middlewares/published-only.js',
    find: "context.params = { ...context.params, status: 'published' };",
    replace: "context.params = { ...context.params, status: 'draft' };",
    tests,
  },
];
