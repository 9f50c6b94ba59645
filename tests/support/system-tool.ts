import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Where Debian keeps what an administrator runs, which is not in everyone's PATH. */
const FOLDERS = [...(process.env.PATH ?? '').split(path.delimiter), '/usr/sbin', '/usr/local/sbin'];

/** The path of a program of the machine's; undefined where it is not installed. */
export const systemTool = (name: string): string | undefined =>
  FOLDERS.map((folder) => path.join(folder, name)).find((file) => fs.existsSync(file));

/** A program of the machine's that listens. */
export interface RunningTool {
  stop(): Promise<void>;
}

const accepts = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });

const PATIENCE = 20_000;

/**
 * Runs a program that stays in the foreground, until it listens on a port.
 * @throws Error with what it wrote, when it ends or does not listen in time
 */
export const runTool = async (
  command: string,
  args: readonly string[],
  port: number,
): Promise<RunningTool> => {
  const child: ChildProcess = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  const deadline = performance.now() + PATIENCE;
  while (!(await accepts(port))) {
    if (child.exitCode !== null || performance.now() > deadline) {
      child.kill('SIGKILL');
      throw new Error(`${command} does not listen:\n${said.join('').slice(-2000)}`);
    }
    await wait(20);
  }
  return {
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
};
