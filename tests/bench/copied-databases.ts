import fs from 'node:fs';
import path from 'node:path';
import type { postgresForTests } from '../support/postgres';
import type { CopiedDatabase } from './publish';
import { benchSettings } from './settings';

type Postgres = Awaited<ReturnType<typeof postgresForTests>>;

const settingsIn = (folder: string): NodeJS.ProcessEnv => {
  fs.mkdirSync(path.join(folder, 'public', 'uploads'), { recursive: true });
  return { ...benchSettings(folder, 0), DAJUAN_SEED: 'false' };
};

/** A SQLite database in a folder, copied file by file. */
export const copiedSqlite = (folder: string): CopiedDatabase => {
  const original = path.join(folder, 'original');
  return {
    name: 'sqlite',
    original: settingsIn(original),
    copy: async (label) => {
      const copy = path.join(folder, label);
      fs.cpSync(original, copy, { recursive: true });
      return settingsIn(copy);
    },
  };
};

/** A PostgreSQL database, copied by the server itself. */
export const copiedPostgres = async (
  folder: string,
  postgres: Postgres,
): Promise<CopiedDatabase> => {
  const url = await postgres.createDatabase('publishing');
  const on = (address: string): NodeJS.ProcessEnv => ({
    ...settingsIn(folder),
    DATABASE_CLIENT: 'postgres',
    DATABASE_URL: address,
  });
  return {
    name: 'postgres',
    original: on(url),
    copy: async (label) => {
      const copy = await postgres.createDatabase(label, new URL(url).pathname.slice(1));
      return on(copy);
    },
  };
};
