import { execFile } from 'node:child_process';
import path from 'node:path';
import { distFolder } from './dist';

/** How a command ended. */
export interface Ended {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs the compiled command line on the database of the server under test. */
export const runCli = (...args: string[]): Promise<Ended> =>
  new Promise((resolve) => {
    const main = path.join(distFolder(), 'src', 'cli', 'main.js');
    execFile(process.execPath, [main, ...args], (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
    });
  });
