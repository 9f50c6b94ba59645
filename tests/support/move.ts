import { execFile, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import type { Ended } from '../../src/cli/run-command';
import type { Manifest } from '../../src/backup/format/manifest';
import { distFolder } from './dist';

/** A command line in a process of its own, which can be killed. */
export interface RunningCommand {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
}

/** Runs the compiled command line on the database that an environment names. */
export const startCommand = (env: NodeJS.ProcessEnv, ...args: string[]): RunningCommand => {
  const main = path.join(distFolder(), 'src', 'cli', 'main.js');
  let child: ChildProcess | undefined;
  const ended = new Promise<Ended>((resolve) => {
    child = execFile(process.execPath, [main, ...args], { env }, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code ?? 1) : 0, stdout, stderr });
    });
  });
  if (!child) throw new Error('The command did not start');
  return { child, ended };
};

/** Runs it to its end. */
export const command = (env: NodeJS.ProcessEnv, ...args: string[]): Promise<Ended> =>
  startCommand(env, ...args).ended;

/** What a backup says that it holds. */
export const manifestIn = (folder: string): Manifest =>
  JSON.parse(fs.readFileSync(path.join(folder, 'manifest.json'), 'utf8')) as Manifest;

/** What two backups of the same content have in common, whichever database they are of. */
export const contentOf = ({ tables, files }: Manifest) => ({
  tables: tables.map(({ name, columns, rows, content }) => ({ name, columns, rows, content })),
  files,
});
