import { execFileSync, spawn } from 'node:child_process';
import path from 'node:path';

/**
 * The whole suite: the two databases at the same time, each in a process of its own, since most of a
 * test's time is waiting for its database. SQLite is done first, so what needs two servers is with
 * it. It ends with what failed in either, and the sum of what they counted.
 */
const HALVES = [['unit', 'sqlite', 'two-servers'], ['postgres']];

const CLOSING = /^(\d+) passed, (\d+) failed$/m;
const FAILURE = /^FAILED .*\n(?: {2}.*\n)*/gm;

interface Half {
  readonly code: number;
  readonly passed: number;
  readonly failed: number;
  readonly failures: readonly string[];
}

/** Runs some projects; what they print is shown at once, or else when they are done. */
const runHalf = (projects: readonly string[], isShown: boolean): Promise<Half> =>
  new Promise((resolve) => {
    const args = ['node_modules/vitest/vitest.mjs', 'run'];
    const named = projects.flatMap((name) => ['--project', name]);
    const env = { ...process.env, DAJUAN_TEST_DIST: path.resolve('dist') };
    const child = spawn(process.execPath, [...args, ...named, ...process.argv.slice(2)], {
      env,
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

const main = async (): Promise<void> => {
  execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json'], {
    stdio: 'inherit',
  });
  const halves = await Promise.all(HALVES.map((projects, at) => runHalf(projects, at === 0)));
  const sum = (count: 'passed' | 'failed') => halves.reduce((all, half) => all + half[count], 0);
  process.stdout.write(`\n${halves.flatMap(({ failures }) => failures).join('')}`);
  process.stdout.write(`\n${sum('passed')} passed, ${sum('failed')} failed\n`);
  process.exitCode = sum('failed') > 0 || halves.some(({ code }) => code !== 0) ? 1 : 0;
};

void main();
