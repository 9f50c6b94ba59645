import { BackupRefusal } from '../backup-refusal';
import { kindOf } from '../values/kind';
import type { Column } from './database';

/** @throws BackupRefusal for a type of which neither database has a counterpart */
export const columnOf = (table: string, name: string, native: string): Column => {
  const kind = kindOf(native);
  if (!kind) throw new BackupRefusal('backup.type', { table, column: name, type: native });
  return { name, kind, native };
};
