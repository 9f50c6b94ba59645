import type { Mutant } from './mutant';

const tests = ['tests/strapi/public-reading/large-reads.test.ts'];
const loadTests = ['tests/strapi/public-reading/graphql-loads.test.ts'];

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
    find: '(0, count_arguments_1.countArguments)({ document, operation, variables }, (0, refuse_large_read_1.createReadCounter)());',
    replace: '',
    tests,
  },
  {
    rule: 'Defaults of variables of a GraphQL request are counted',
    file: 'src/graphql/count-arguments.js',
    find: 'if (defaultValue && values[name] === undefined)',
    replace: 'if (false)',
    tests,
  },
  {
    rule: 'What a GraphQL request would load is counted before it is loaded',
    file: 'src/graphql/request-bounds.js',
    find: 'await refuseLargeLoads(',
    replace: 'void (',
    tests: loadTests,
  },
  {
    rule: 'What a GraphQL request would load is counted of the database only where it may be too much',
    file: 'src/graphql/ahead/refuse-large-loads.js',
    find: 'await (0, walk_loads_1.walkLoads)(asked, (0, worst_case_1.worstCase)(sizes), (0, load_counter_1.createLoadCounter)());',
    replace: "throw new utils_1.errors.ValidationError('always');",
    tests: loadTests,
  },
  {
    rule: 'Entries are counted ahead for those alone who may read them',
    file: 'src/graphql/ahead/stored-ids.js',
    find: "await mayAsk(`${uid}.${isList ? 'find' : 'findOne'}`);",
    replace: '',
    tests: loadTests,
  },
  {
    rule: 'Entries are counted ahead as their field gives them, page by page',
    file: 'src/graphql/ahead/stored-ids.js',
    find: 'ids.slice(offset, offset + limit)',
    replace: 'ids',
    tests: loadTests,
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
