import { BackupRefusal } from '../backup-refusal';
import type { Value } from '../values/value';
import type { Column } from './database';

/** @throws BackupRefusal when a column holds what its type does not allow */
export const readable = (
  table: string,
  { name, kind }: Column,
  value: Value | undefined,
): Value => {
  if (value === undefined) throw new BackupRefusal('backup.value', { table, column: name, kind });
  return value;
};
