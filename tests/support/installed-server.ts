import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { AS_INSTALLED } from '../bench/settings';
import { distFolder } from './dist';
import { freePort } from './free-port';

/** How a process ended: by itself with a code, or by a signal. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** A server in a process of its own, as `npm start` runs one. */
export interface InstalledServer {
  readonly port: number;
  readonly origin: string;
  readonly pid: number;
  /** Resolves when it answers. @throws Error with what it said, when it ends before */
  readonly up: Promise<void>;
  readonly ended: Promise<Ended>;
  /** Sends a signal. @returns how it ended */
  end(signal: NodeJS.Signals): Promise<Ended>;
}

/** Milliseconds between two looks whether a server answers. */
const LOOK = 20;

/**
 * Starts a server and does not wait for it. It logs as a server does that is installed, to nowhere.
 * @param env beside the test's own; `DIST` names another compiled server than the one under test
 * @param wanted the port, if it is to be a certain one
 */
export const installedServer = async (
  env: NodeJS.ProcessEnv,
  wanted?: number,
): Promise<InstalledServer> => {
  const port = wanted ?? (await freePort());
  const origin = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, ['--no-deprecation', 'tests/support/serve-installed.mjs'], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DIST: distFolder(),
      ...env,
      ...AS_INSTALLED,
      PORT: String(port),
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const said: string[] = [];
  child.stderr.setEncoding('utf8').on('data', (text: string) => said.push(text));
  const ended = once(child, 'close').then(([code, signal]): Ended => ({
    code: code as number | null,
    signal: signal as NodeJS.Signals | null,
  }));
  const isOver = (): boolean => child.exitCode !== null || child.signalCode !== null;
  const answers = async (): Promise<void> => {
    for (;;) {
      if (isOver()) throw new Error(`The server has ended:\n${said.join('').slice(-2000)}`);
      const isUp = await fetch(`${origin}/health`).then(
        ({ ok }) => ok,
        () => false,
      );
      if (isUp) return;
      await wait(LOOK);
    }
  };
  const up = answers();
  // Who ends it before it is up does not wait for it.
  up.catch(() => undefined);
  return {
    port,
    origin,
    pid: child.pid ?? Number.NaN,
    up,
    ended,
    end: (signal) => {
      child.kill(signal);
      return ended;
    },
  };
};
