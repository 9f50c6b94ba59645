import fs from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { Client } from 'pg';
import sharp from 'sharp';
import type { OwnDatabase } from '../../support/own-database';

/** A row by its columns, its moments and JSON as text. */
export type Row = Readonly<Record<string, unknown>>;

/** What a database holds: the rows of each table, in the order of their ids. */
export type Content = ReadonlyMap<string, readonly Row[]>;

const FOLDER = path.resolve('tests/trust/upgrades');

/** The names of the stages, the oldest first. */
export const STAGES = ['1-first-cms', '2-figures', '3-snapshots', '4-desk', '5-before-trust'];

const isPostgres = process.env.DATABASE_CLIENT === 'postgres';

const asText = { getTypeParser: () => (value: string) => value };

const withPostgres = async <T>({ env }: OwnDatabase, work: (client: Client) => Promise<T>) => {
  const client = new Client({ connectionString: env.DATABASE_URL ?? '', types: asText });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

const ordered = (rows: readonly Row[]): Row[] =>
  rows
    .map((row) => ({ text: JSON.stringify(row), row }))
    .sort(
      (one, other) => Number(one.row.id) - Number(other.row.id) || (one.text < other.text ? -1 : 1),
    )
    .map(({ row }) => row);

/** Reads every table. */
export const readAll = async (own: OwnDatabase): Promise<Content> => {
  const content = new Map<string, Row[]>();
  if (isPostgres) {
    await withPostgres(own, async (client) => {
      const { rows } = await client.query<{ name: string }>(
        `select table_name as name from information_schema.tables
          where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`,
      );
      for (const { name } of rows) {
        content.set(name, ordered((await client.query<Row>(`select * from "${name}"`)).rows));
      }
    });
    return content;
  }
  const database = new Database(own.env.DATABASE_FILENAME ?? '', { readonly: true });
  const names = database
    .prepare(`select name from sqlite_master where type = 'table' and name not like 'sqlite_%'`)
    .pluck()
    .all() as string[];
  for (const name of names.sort()) {
    content.set(name, ordered(database.prepare(`select * from "${name}"`).all() as Row[]));
  }
  database.close();
  return content;
};

interface Sizes {
  readonly [size: string]: { readonly url: string };
}

/** The files of a stage are not kept: each row gets small pictures under its names. */
const drawFiles = async (own: OwnDatabase, files: readonly Row[]): Promise<void> => {
  const picture = await sharp({
    create: { width: 8, height: 6, channels: 3, background: '#c33' },
  })
    .jpeg()
    .toBuffer();
  for (const { url, formats } of files) {
    const sizes = (typeof formats === 'string' ? JSON.parse(formats) : formats) as Sizes | null;
    for (const one of [String(url), ...Object.values(sizes ?? {}).map((size) => size.url)]) {
      fs.writeFileSync(path.join(own.env.PUBLIC_DIR ?? '', one), picture);
    }
  }
};

/** Puts the database of an earlier stage into an empty one, with files to its rows. */
export const layOut = async (own: OwnDatabase, stage: string): Promise<Content> => {
  const name = `${stage}.${isPostgres ? 'postgres.sql' : 'sqlite.db'}.gz`;
  const bytes = gunzipSync(fs.readFileSync(path.join(FOLDER, name)));
  if (isPostgres) await withPostgres(own, (client) => client.query(bytes.toString('utf8')));
  else fs.writeFileSync(own.env.DATABASE_FILENAME ?? '', bytes);
  const content = await readAll(own);
  await drawFiles(own, content.get('files') ?? []);
  return content;
};
