import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import type { Verdict } from './verdict-reporter';

const VITEST = path.resolve('node_modules/vitest/vitest.mjs');
const REPORTER = path.resolve('tests/mutations/verdict-reporter.ts');

/**
 * Runs server tests on SQLite against a compiled server, until the first one fails.
 * @param dist the folder of the compiled server
 * @param tests paths of test files
 * @param verdictFile where the run leaves its verdict
 * @throws Error when the run comes to no verdict, with the end of what it wrote
 */
export const runTests = async (
  dist: string,
  tests: readonly string[],
  verdictFile: string,
): Promise<Verdict> => {
  fs.rmSync(verdictFile, { force: true });
  const isLong = tests.some((test) => test.endsWith('.long.test.ts'));
  const choice = ['--project', 'sqlite', '--bail', '1', '--reporter', REPORTER];
  const child = spawn(process.execPath, [VITEST, 'run', ...choice, ...tests], {
    env: {
      ...process.env,
      ...(isLong && { TRUST: 'long' }),
      DAJUAN_TEST_DIST: dist,
      MUTATION_VERDICT: verdictFile,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  }
  await once(child, 'close');
  if (!fs.existsSync(verdictFile)) {
    throw new Error(`The tests came to no verdict:\n${said.join('').slice(-2000)}`);
  }
  return JSON.parse(fs.readFileSync(verdictFile, 'utf8')) as Verdict;
};
