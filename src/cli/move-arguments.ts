import fs from 'node:fs';
import path from 'node:path';
import { createProgress, type Progress } from '../backup/progress';
import { sayAtTerminal } from '../backup/backup-refusal';

/** The folder that a command names, and nothing else. */
export const folderArgument = (command: string, [folder, ...more]: readonly string[]): string => {
  if (folder === undefined || folder === '' || more.length > 0) {
    throw new Error(`${command} takes one folder, such as ${command} /srv/backups/2024-01-31`);
  }
  return folder;
};

/** The project's folder; takes its .env into the environment, which wins over it. */
export const productRoot = (): string => {
  const root = path.resolve(__dirname, '..', '..', '..');
  const file = path.resolve(process.env.ENV_PATH ?? '.env');
  if (fs.existsSync(file)) process.loadEnvFile(file);
  return root;
};

/** The product's version. @param root the project's folder */
export const productVersion = (root: string): string => {
  const file = fs.readFileSync(path.join(root, 'package.json'), 'utf8');
  return (JSON.parse(file) as { version: string }).version;
};

/** Progress on standard error, since standard output is the answer. */
export const terminalProgress = (): Progress =>
  createProgress(
    (line) => process.stderr.write(`… ${line}\n`),
    (done, total) => sayAtTerminal('backup.files', { done, total }),
  );
