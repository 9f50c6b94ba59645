import type { ClientConfig } from 'pg';
import { openPostgres } from '../databases/open-postgres';
import { loadPostgres } from '../databases/postgres-loader';
import { readPostgres } from '../databases/postgres-reader';
import { quoted } from '../databases/quoted';
import { holdPostgres } from '../presence/hold-postgres';
import { RESTORE_TABLE, type RestoreMark } from '../presence/restore-mark';
import { filledByAStart } from './filled-by-a-start';
import type { RestoreTarget } from './target';

/** A database of PostgreSQL, which must be there, and its schema. */
export const postgresTarget = async (
  connection: ClientConfig,
  schema: string,
): Promise<RestoreTarget> => {
  const client = await openPostgres(connection);
  const place = quoted(schema, RESTORE_TABLE);
  return {
    hold: () => holdPostgres(connection, schema, 'alone', () => undefined),
    mark: async () => {
      const { rows } = await client.query<{ there: string | null }>(
        'select to_regclass($1)::text as there',
        [place],
      );
      if (typeof rows[0]?.there !== 'string') return null;
      const mark = await client.query<RestoreMark>(`select backup, state from ${place}`);
      return mark.rows[0] ?? { backup: '', state: 'rows' };
    },
    begin: async (backup) => {
      await client.query(
        `create table if not exists ${place} (backup text primary key, state text not null)`,
      );
      await client.query(
        `with former as (delete from ${place} where backup <> $1)
          insert into ${place} values ($1, 'rows') on conflict (backup) do update set state = 'rows'`,
        [backup],
      );
    },
    finish: async () => {
      await client.query(`drop table if exists ${place}`);
    },
    filled: async () => {
      await client.query('begin read only');
      try {
        const { tables } = await readPostgres(client, schema);
        for (const { name } of tables) {
          if (filledByAStart(name)) continue;
          const { rowCount } = await client.query(`select 1 from ${quoted(schema, name)} limit 1`);
          if (rowCount !== 0) return name;
        }
        return null;
      } finally {
        await client.query('rollback');
      }
    },
    load: (fill) => loadPostgres(client, schema, fill),
    close: async () => {
      await client.end().catch(() => undefined);
    },
  };
};
