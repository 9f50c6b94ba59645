import type { Mutant } from './mutant';

const commits = ['tests/strapi/content-model/failed-commit.test.ts'];
const bodies = ['tests/strapi/known-holes/unreadable-bodies.test.ts'];
const paths = ['tests/trust/write-paths.test.ts'];

/** What is told of a database that is lost, full or refuses a commit. */
export const outageRules: readonly Mutant[] = [
  {
    rule: 'A commit is waited for, whoever opened the transaction',
    file: 'src/strapi-seams/true-commits.js',
    find: 'await trx.executionPromise;',
    replace: '',
    tests: commits,
  },
  {
    rule: 'A transaction that a query broke is not told as stored',
    file: 'src/strapi-seams/true-commits.js',
    find: 'if (wasRolledBack(answer))',
    replace: 'if (false)',
    tests: commits,
  },
  {
    rule: 'What waits for a rollback also runs after a refused commit',
    file: 'src/strapi-seams/true-commits.js',
    find: '            leaveToRollback();\n            throw error;',
    replace: '            throw error;',
    tests: commits,
  },
  {
    rule: 'A write that failed is never told as done, whoever swallowed the error',
    file: 'src/outage/answer-outages.js',
    find: 'if (brokeWrite || context.status >= 500)',
    replace: 'if (false)',
    tests: paths,
  },
  {
    rule: 'A multipart body whose reader stops is refused, and does not hang',
    file: 'src/middlewares/readable-bodies.js',
    find: 'await Promise.race([next(), stuck])',
    replace: 'await next()',
    tests: bodies,
  },
  {
    rule: 'A body that cannot be read is the caller’s mistake',
    file: 'src/middlewares/readable-bodies.js',
    find: 'if (httpCode === 400)',
    replace: 'if (false)',
    tests: bodies,
  },
];
