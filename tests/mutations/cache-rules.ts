import type { Mutant } from './mutant';

const cache = (...names: string[]): string[] =>
  names.map((name) => `tests/strapi/public-cache/${name}.test.ts`);

/** How long an answer is kept, and for whom. */
export const cacheRules: readonly Mutant[] = [
  {
    rule: 'A kept answer ends with what it was made from',
    file: 'src/public-cache/store.js',
    find: 'if (!isTouched(entry, changed))',
    replace: 'if (true)',
    tests: cache('invalidation'),
  },
  {
    rule: 'A server that wrote looks before it answers',
    file: 'src/change-log/watch-changes.js',
    find: '!own.areUnseen() && ',
    replace: '',
    tests: cache('invalidation'),
  },
  {
    rule: 'Drafts end no answer',
    file: 'src/change-log/sqlite-log.js',
    find: '? `${row}."published_at" is not null`',
    replace: "? '1'",
    tests: cache('invalidation'),
  },
  {
    rule: 'Nothing that a credential asked for is kept',
    file: 'src/public-cache/request-kind.js',
    find: 'if (isForOne(headers))',
    replace: 'if (false)',
    tests: cache('unkept'),
  },
  {
    rule: 'An error is told in each caller’s language',
    file: 'src/public-cache/answers.js',
    find: 'isEntry)(answer) ? answer',
    replace: 'isEntry)(answer) || true ? answer',
    tests: cache('unkept'),
  },
  {
    rule: 'An error is not kept',
    file: 'src/public-cache/may-keep.js',
    find: 'status !== 200 || ',
    replace: '',
    tests: cache('unkept'),
  },
];
