import { backupSettings } from '../backup/backup-settings';
import { sayAtTerminal } from '../backup/backup-refusal';
import { restoreBackup } from '../backup/restore-backup';
import type { Command } from './command';
import { folderArgument, productRoot, productVersion, terminalProgress } from './move-arguments';

/** Puts what a backup holds into an empty database and empty folders. */
export const restore: Command = {
  usage: 'restore DIR',
  summary: 'put a backup into an empty database, SQLite or PostgreSQL, while no server runs',
  run: async (args) => {
    const folder = folderArgument('restore', args);
    const root = productRoot();
    const settings = backupSettings(root);
    const version = productVersion(root);
    const { manifest, unreadable } = await restoreBackup(
      settings,
      folder,
      version,
      terminalProgress(),
    );
    const { tables, files, madeAt } = manifest;
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    const counts = { rows, tables: tables.length, files: files.length };
    const done = sayAtTerminal('restore.done', { ...counts, moment: madeAt });
    return { text: [done, ...unreadable].join('\n'), json: { madeAt, ...counts, unreadable } };
  },
};
