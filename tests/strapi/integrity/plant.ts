import fs from 'node:fs';
import path from 'node:path';
import type { Knex } from 'knex';
import type { TestApp } from '../../support/app';

export type Row = Record<string, unknown>;

const HOURS_AGO = 2 * 3_600_000;

/** Breaks a database in ways that its own rules and Strapi would not let anyone break it. */
export const planter = ({ strapi }: TestApp) => {
  const isPostgres = strapi.db.dialect.client === 'postgres';
  const tableOf = (uid: string): string => strapi.db.metadata.get(uid).tableName;
  const rows = (table: string): Knex.QueryBuilder => strapi.db.getConnection(table);

  /** Runs statements past the foreign keys, as a program that does not know them would. */
  const pastKeys = async (work: (trx: Knex.Transaction) => Promise<unknown>): Promise<void> => {
    const { connection } = strapi.db;
    if (!isPostgres) await connection.raw('pragma foreign_keys = off');
    try {
      await connection.transaction(async (trx) => {
        if (isPostgres) await trx.raw('set local session_replication_role = replica');
        await work(trx);
      });
    } finally {
      if (!isPostgres) await connection.raw('pragma foreign_keys = on');
    }
  };

  return {
    rows,
    tableOf,
    pastKeys,
    /** The row of a document's version. */
    version: async (
      uid: string,
      documentId: string,
      locale: string,
      status = 'draft',
    ): Promise<Row | undefined> => {
      const query = rows(tableOf(uid)).where({ document_id: documentId, locale });
      return (
        status === 'draft' ? query.whereNull('published_at') : query.whereNotNull('published_at')
      ).first();
    },
    /** Writes a row again, changed. @returns its id */
    again: async (table: string, row: Row, changes: Row): Promise<number> => {
      const { id: _id, ...values } = row;
      const made: { id: number }[] = await rows(table)
        .insert({ ...values, ...changes })
        .returning('id');
      return Number(made[0]?.id);
    },
    /** Puts a file into the folder of uploads, or of originals, as it came two hours ago. */
    file: (folder: 'uploads' | 'originals', name: string, age = HOURS_AGO): string => {
      const place =
        folder === 'uploads'
          ? path.join(process.env.PUBLIC_DIR ?? '', 'uploads')
          : (process.env.ORIGINALS_DIR ?? '');
      const file = path.join(place, name);
      fs.writeFileSync(file, `a file called ${name}`);
      const then = (Date.now() - age) / 1000;
      fs.utimesSync(file, then, then);
      return file;
    },
  };
};
