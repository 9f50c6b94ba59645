import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { DatabaseReader, Table } from '../databases/database';
import { imprintOf, settle } from '../files/copy-file';
import { tableDigest } from '../values/table-digest';
import type { TablePart } from './manifest';

/**
 * Writes the rows of a table as one JSON array a line, compressed.
 * @param folder the backup's
 * @returns what the manifest says of it
 */
export const writePart = async (
  folder: string,
  reader: Pick<DatabaseReader, 'rows'>,
  table: Table,
): Promise<TablePart> => {
  const part = `tables/${table.name}.jsonl.gz`;
  const file = path.join(folder, part);
  const digest = tableDigest(table.columns.map(({ kind }) => kind));
  let bytes = 0;
  async function* lines(): AsyncGenerator<string> {
    for await (const rows of reader.rows(table)) {
      rows.forEach(digest.add);
      yield rows.map((row) => `${JSON.stringify(row)}\n`).join('');
    }
  }
  const counted = new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  const compressed = createGzip();
  const written = fs.createWriteStream(file, { flags: 'wx', mode: 0o600 });
  await pipeline(Readable.from(lines(), { objectMode: false }), counted, compressed, written);
  await settle(file);
  return {
    name: table.name,
    columns: table.columns.map(({ name, kind }) => [name, kind]),
    rows: digest.rows,
    content: digest.hex(),
    part,
    bytes,
    ...(await imprintOf(file)),
  };
};

/** One hash of how a database is laid out: its tables, their columns and kinds. */
export const schemaImprint = (tables: readonly Pick<TablePart, 'name' | 'columns'>[]): string =>
  createHash('sha256')
    .update(JSON.stringify(tables.map(({ name, columns }) => [name, columns])))
    .digest('hex');
