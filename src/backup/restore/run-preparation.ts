import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { BackupRefusal } from '../backup-refusal';

/** What a start leaves lying about is collected early. */
const LITTLE_MEMORY = ['--max-semi-space-size=2', '--max-old-space-size=192'];

/**
 * Has a process of its own make the tables of the database that the environment names.
 * @throws BackupRefusal if it could not; what it said stands on standard error
 */
export const runPreparation = async (): Promise<void> => {
  const script = path.join(__dirname, 'prepare-tables.js');
  const child = spawn(process.execPath, [...LITTLE_MEMORY, script], {
    // What Strapi prints while it starts is no answer of this command's.
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { ...process.env, LOG_LEVEL: 'error' },
  });
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new BackupRefusal('restore.unprepared');
};
