import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { inject } from 'vitest';
import { runSql } from './postgres';
import { testSettings } from './settings';

/** An empty database of a test's own, for servers in processes of their own. */
export interface OwnDatabase {
  /** The whole environment of such a server. */
  readonly env: NodeJS.ProcessEnv;
  remove(): Promise<void>;
}

/**
 * Makes an empty database on the server that the run tests on.
 * @param client the kind of database; SQLite is always to be had
 */
export const ownDatabase = async (
  client = process.env.DATABASE_CLIENT ?? 'sqlite',
): Promise<OwnDatabase> => {
  const name = `dajuan_own_${randomUUID().slice(0, 8)}`;
  const folder = path.join(inject('scratch'), name);
  fs.mkdirSync(path.join(folder, 'public', 'uploads'), { recursive: true });
  const suite = inject('postgresUrl');
  const own = client === 'postgres' ? new URL(suite) : undefined;
  if (own) {
    await runSql(suite, `CREATE DATABASE "${name}"`);
    own.pathname = `/${name}`;
  }
  return {
    env: {
      ...process.env,
      ...testSettings(folder, own?.toString() ?? ''),
      DATABASE_CLIENT: client,
    },
    remove: async () => {
      fs.rmSync(folder, { recursive: true, force: true });
      if (own) await runSql(suite, `DROP DATABASE "${name}" WITH (FORCE)`);
    },
  };
};
