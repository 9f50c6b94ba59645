import type { Mutant } from './mutant';

const tests = ['tests/strapi/public-reading/large-reads.test.ts'];

/** What a read may come to before anything is loaded for it. */
export const readSizeRules: readonly Mutant[] = [
  {
    rule: 'A read over REST is counted before it is answered',
    file: 'src/middlewares/bounded-queries.js',
    find: 'count(parameter, value)',
    replace: 'void 0',
    tests,
  },
  {
    rule: 'The arguments of a GraphQL request are counted before it is executed',
    file: 'src/graphql/request-bounds.js',
    find: 'if (operation)',
    replace: 'if (false)',
    tests,
  },
  {
    rule: 'Texts that name attributes are counted by their commas and dots',
    file: 'src/domain/read-size.js',
    find: "holdsPaths && typeof value === 'string'",
    replace: 'false',
    tests,
  },
  {
    rule: 'Values of all parameters are counted together',
    file: 'src/document-middlewares/refuse-large-read.js',
    find: 'values += Math.max(size.values, 1)',
    replace: 'values = size.values',
    tests,
  },
];
