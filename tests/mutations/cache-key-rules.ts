import type { Mutant } from './mutant';

const names = ['tests/strapi/public-cache/names.test.ts'];
const switchedOff = ['tests/strapi/public-cache/switched-off.test.ts'];

/** Which requests are one question, and which only seem to be. */
export const cacheKeyRules: readonly Mutant[] = [
  {
    rule: 'The shape of Strapi 4 is no answer for everyone',
    file: 'src/public-cache/request-kind.js',
    find: "headers['strapi-response-format'] !== undefined",
    replace: 'false',
    tests: names,
  },
  {
    rule: 'An answer that shows no content is not kept',
    file: 'src/public-cache/answers.js',
    find: 'names.some((table) => tables.types.has(table))',
    replace: 'true',
    tests: names,
  },
  {
    rule: 'A path that may be taken for another is refused',
    file: 'src/public-cache/install-public-cache.js',
    find: '(0, normal_path_1.isNormalPath)(url)',
    replace: 'true',
    tests: names,
  },
  {
    rule: 'A path whose first part is in capitals is refused',
    file: 'src/public-cache/install-public-cache.js',
    find: '!(0, normal_path_1.isOtherwiseWritten)(url, known.beginnings)',
    replace: 'true',
    tests: switchedOff,
  },
  {
    rule: 'A path that may be taken for another is refused where the cache is switched off, too',
    file: 'src/public-cache/install-public-cache.js',
    find: "server.on('request', withNormalPath(strapi, unkept))",
    replace: "server.on('request', unkept)",
    tests: switchedOff,
  },
  {
    rule: 'The order of relations and sorts counts',
    file: 'src/public-cache/query-text.js',
    find: "new Set(['populate', 'other'])",
    replace: 'new Set()',
    tests: names,
  },
  {
    rule: 'A GraphQL parameter that is not its own makes another question',
    file: 'src/public-cache/name-graphql.js',
    find: "typeof value !== 'string' && !isRecord(value)",
    replace: 'value === null',
    tests: names,
  },
  {
    rule: 'A query with its hash is the text as it came',
    file: 'src/public-cache/graphql-key.js',
    find: 'isHashed ? query : text',
    replace: 'text',
    tests: names,
  },
];
