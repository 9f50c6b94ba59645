import fs from 'node:fs';
import path from 'node:path';
import { StringDecoder } from 'node:string_decoder';
import { createGunzip } from 'node:zlib';
import { BackupRefusal } from '../backup-refusal';
import type { Row, Value } from '../values/value';
import type { TablePart } from './manifest';

/** About as many characters of rows are handed on at a time. */
const AIM = 500_000;

const isValue = (value: unknown): value is Value =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value);

const rowOf = (line: string, columns: number): Row => {
  const row: unknown = JSON.parse(line);
  if (!Array.isArray(row) || row.length !== columns || !row.every(isValue)) {
    throw new TypeError('not a row');
  }
  return row;
};

/** The lines of a compressed file of so many bytes; an Error if it has others. */
async function* linesOf(file: string, bytes: number): AsyncGenerator<string> {
  const packed = fs.createReadStream(file);
  const unpacked = createGunzip();
  packed.on('error', (error) => unpacked.destroy(error));
  const decoder = new StringDecoder('utf8');
  let [rest, read]: [string[], number] = [[], 0];
  try {
    for await (const chunk of packed.pipe(unpacked) as AsyncIterable<Buffer>) {
      read += chunk.length;
      if (read > bytes) throw new RangeError('longer than it was');
      const [first = '', ...more] = decoder.write(chunk).split('\n');
      rest.push(first);
      for (const next of more) {
        yield rest.join('');
        rest = [next];
      }
    }
    if (read !== bytes || rest.join('') !== '') throw new RangeError('shorter than it was');
  } finally {
    packed.destroy();
    unpacked.destroy();
  }
}

/**
 * Reads the rows of a table from a backup, some at a time.
 * @param folder the backup's
 * @throws BackupRefusal if the file is not what the manifest says
 */
export async function* readRows(folder: string, part: TablePart): AsyncGenerator<Row[]> {
  let [batch, size, rows]: [Row[], number, number] = [[], 0, 0];
  try {
    for await (const line of linesOf(path.join(folder, part.part), part.bytes)) {
      batch.push(rowOf(line, part.columns.length));
      size += line.length;
      rows += 1;
      if (size < AIM) continue;
      yield batch;
      [batch, size] = [[], 0];
    }
    if (rows !== part.rows) throw new RangeError('other rows than there were');
  } catch {
    throw new BackupRefusal('restore.damaged', { part: part.part });
  }
  if (batch.length > 0) yield batch;
}
