import { execFileSync, spawn } from 'node:child_process';
import path from 'node:path';

const CLOSING = /^(\d+) passed, (\d+) failed$/m;
const FAILURE = /^FAILED .*\n(?: {2}.*\n)*/gm;

interface Half {
  readonly code: number;
  readonly passed: number;
  readonly failed: number;
  readonly failures: readonly string[];
}

/** Some projects of the suite that run in one process, and what is said to it alone. */
export interface HalfWanted {
  readonly projects: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
}

/** Runs some projects; what they print is shown at once, or else when they are done. */
const runHalf = (
  { projects, env }: HalfWanted,
  args: readonly string[],
  isShown: boolean,
): Promise<Half> =>
  new Promise((resolve) => {
    const named = projects.flatMap((name) => ['--project', name]);
    const vitest = ['node_modules/vitest/vitest.mjs', 'run', ...named, ...args];
    const child = spawn(process.execPath, vitest, {
      env: { ...process.env, DAJUAN_TEST_DIST: path.resolve('dist'), ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const printed: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => {
      printed.push(chunk);
      if (isShown) process.stdout.write(chunk);
    });
    child.on('close', (code) => {
      const text = Buffer.concat(printed).toString('utf8');
      if (!isShown) process.stdout.write(text);
      const [, passed = '0', failed = '1'] = CLOSING.exec(text) ?? [];
      const failures = text.match(FAILURE) ?? [];
      resolve({ code: code ?? 1, passed: Number(passed), failed: Number(failed), failures });
    });
  });

/**
 * Compiles the server, runs parts of the suite at the same time, each in a process of its own, since
 * most of a test's time is waiting for its database, and ends with what failed in any and the sum of
 * what they counted.
 * @returns whether everything passed
 */
export const runHalves = async (
  wanted: readonly HalfWanted[],
  args: readonly string[],
): Promise<boolean> => {
  execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json'], {
    stdio: 'inherit',
  });
  const halves = await Promise.all(wanted.map((half, at) => runHalf(half, args, at === 0)));
  const sum = (count: 'passed' | 'failed') => halves.reduce((all, half) => all + half[count], 0);
  process.stdout.write(`\n${halves.flatMap(({ failures }) => failures).join('')}`);
  process.stdout.write(`\n${sum('passed')} passed, ${sum('failed')} failed\n`);
  return sum('failed') === 0 && halves.every(({ code }) => code === 0);
};
