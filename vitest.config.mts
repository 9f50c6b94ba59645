import { defineConfig } from 'vitest/config';

/**
 * Three projects: `unit` in milliseconds, and the server tests once on each database. A server
 * boots once per database: its files share one thread and one module cache.
 */
const server = (client: 'sqlite' | 'postgres') => ({
  test: {
    name: client,
    include: ['tests/strapi/**/*.test.ts'],
    env: { DATABASE_CLIENT: client },
    pool: 'threads' as const,
    isolate: false,
    fileParallelism: false,
    maxWorkers: 1,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});

export default defineConfig({
  test: {
    globalSetup: ['tests/support/global-setup.ts'],
    reporters: ['default', './tests/support/closing-line.ts'],
    projects: [
      { test: { name: 'unit', include: ['tests/unit/**/*.test.ts'] } },
      server('sqlite'),
      server('postgres'),
    ],
  },
});
