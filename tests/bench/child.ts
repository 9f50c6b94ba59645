import { spawn, type ChildProcess } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { AS_INSTALLED } from './settings';

const start = (
  script: string,
  env: NodeJS.ProcessEnv,
  args: string[] = [],
  output: 'ignore' | 'pipe' = 'ignore',
): ChildProcess =>
  spawn(
    process.execPath,
    ['--no-deprecation', '--import', 'tsx', `tests/bench/${script}.ts`, ...args],
    { env, stdio: ['ignore', output, 'inherit'] },
  );

const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => {
    if (child.exitCode !== null) resolve(child.exitCode);
    else child.once('exit', resolve);
  });

const answers = async (url: string): Promise<boolean> => {
  try {
    await fetch(url);
    return true;
  } catch {
    return false;
  }
};

/** A server in a process of its own, up and answering. */
export interface Running {
  /** Milliseconds from its start to its first answer. */
  readonly bootTime: number;
  readonly pid: number;
  stop(): Promise<void>;
}

/**
 * Starts a server and waits for its first answer, whatever that is. It logs as a server does that is
 * installed, to nowhere.
 */
export const serve = async (
  script: 'serve' | 'serve-bare' | 'serve-stock',
  env: NodeJS.ProcessEnv,
  args: string[] = [],
): Promise<Running> => {
  const began = performance.now();
  const child = start(script, { ...env, ...AS_INSTALLED }, args);
  while (!(await answers(`http://127.0.0.1:${env.PORT ?? ''}/_health`))) {
    if (child.exitCode !== null) throw new Error(`${script} ended with ${child.exitCode}`);
    await wait(10);
  }
  return {
    bootTime: performance.now() - began,
    pid: child.pid ?? Number.NaN,
    stop: async () => {
      child.kill('SIGTERM');
      await ended(child);
    },
  };
};

/** Runs a script to its end. */
export const run = async (
  script: string,
  env: NodeJS.ProcessEnv,
  args: string[],
): Promise<void> => {
  const code = await ended(start(script, env, args));
  if (code !== 0) throw new Error(`${script} ended with ${String(code)}`);
};

/** Runs a script to its end. @returns what it printed */
export const ask = async (
  script: string,
  env: NodeJS.ProcessEnv,
  args: string[],
): Promise<string> => {
  const child = start(script, env, args, 'pipe');
  let printed = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (printed += text));
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`${script} ended with ${String(code)}`);
  return printed;
};
