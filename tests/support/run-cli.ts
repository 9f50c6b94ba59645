import { execFile } from 'node:child_process';
import path from 'node:path';
import type { Ended } from '../../src/cli/run-command';
import { distFolder } from './dist';

/** Runs the compiled command line on the database of the server under test. */
export const runCli = (...args: string[]): Promise<Ended> =>
  new Promise((resolve) => {
    const main = path.join(distFolder(), 'src', 'cli', 'main.js');
    execFile(process.execPath, [main, ...args], (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
    });
  });
