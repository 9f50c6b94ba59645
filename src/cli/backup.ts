import { backupSettings } from '../backup/backup-settings';
import { sayAtTerminal } from '../backup/backup-refusal';
import { makeBackup } from '../backup/make-backup';
import type { Command } from './command';
import { folderArgument, productRoot, productVersion, terminalProgress } from './move-arguments';

/** Writes database and files into a folder, while servers run. */
export const backup: Command = {
  usage: 'backup DIR',
  summary: 'write the whole database and its files into a new folder, while servers run',
  run: async (args) => {
    const folder = folderArgument('backup', args);
    const root = productRoot();
    const settings = backupSettings(root);
    const manifest = await makeBackup(settings, folder, productVersion(root), terminalProgress());
    const { tables, files } = manifest;
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    const counts = { rows, tables: tables.length, files: files.length };
    return {
      text: sayAtTerminal('backup.done', { folder, ...counts }),
      json: { folder, madeAt: manifest.madeAt, ...counts },
    };
  },
};
