import { defineConfig } from 'vitest/config';

/** Two servers on one PostgreSQL, beside whatever else runs on it. */
const TWO_SERVERS = 'tests/strapi/public-cache/two-servers.test.ts';

/**
 * Server tests of one name on one database. A server boots once: its files share one thread and one
 * module cache. A later group waits for the earlier ones.
 */
const server = (
  name: string,
  client: 'sqlite' | 'postgres',
  files: { include: string[]; exclude?: string[] },
  groupOrder = 0,
) => ({
  test: {
    ...files,
    name,
    env: { DATABASE_CLIENT: client },
    pool: 'threads' as const,
    isolate: false,
    fileParallelism: false,
    maxWorkers: 1,
    sequence: { groupOrder },
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});

/** Promises that take long, or a tool of the machine's, are tried by `npm run test:trust` alone. */
const LONG = process.env.TRUST === 'long' ? [] : ['tests/trust/**/*.long.test.ts'];

const onBoth = {
  include: ['tests/strapi/**/*.test.ts', 'tests/trust/**/*.test.ts'],
  exclude: [TWO_SERVERS, ...LONG],
};

/** `unit` in milliseconds, the server tests once on each database, and what needs two servers. */
export default defineConfig({
  test: {
    globalSetup: ['tests/support/global-setup.ts'],
    reporters: [
      'default',
      './tests/support/closing-line.ts',
      './tests/trust/support/rows-reporter.ts',
    ],
    projects: [
      { test: { name: 'unit', include: ['tests/unit/**/*.test.ts'] } },
      server('sqlite', 'sqlite', onBoth),
      server('postgres', 'postgres', onBoth),
      server('two-servers', 'postgres', { include: [TWO_SERVERS] }, 1),
    ],
  },
});
