import fs from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { rowsOf } from '../../document-middlewares/shared-structure/version';
import type { Write } from '../../document-middlewares/write-context';
import { originalsFolder } from '../../media/storing/media-folders';
import type { FileWithoutRow, RowWithoutFile } from '../finding';

/** Milliseconds for which a file may be one that is just being uploaded. */
const HOUR = 3_600_000;

interface StoredSize {
  readonly hash?: string;
  readonly ext?: string;
  readonly url?: string;
}

/** A row of the media library, as far as it names files. */
interface FileRow {
  readonly id: number;
  readonly name: string;
  readonly hash: string;
  readonly ext: string | null;
  readonly url: string;
  /** Who keeps its files: this server's disk, or another store. */
  readonly provider: string;
  /** SQLite gives it as text. */
  readonly formats: string | Readonly<Record<string, StoredSize>> | null;
}

/** Where a server keeps the files that the database names. */
export const mediaFolders = (strapi: Core.Strapi) => ({
  uploads: path.join(strapi.dirs.static.public, 'uploads'),
  originals: originalsFolder(strapi),
});

const sizesOf = ({ formats }: FileRow): StoredSize[] => {
  const sizes = typeof formats === 'string' ? (JSON.parse(formats) as object | null) : formats;
  return Object.values(sizes ?? {}) as StoredSize[];
};

/** The names in the folder of uploads that a row stands for. */
const namesOf = (row: FileRow): string[] =>
  [row, ...sizesOf(row)].map(({ url = '' }) => path.posix.basename(url));

const namesIn = async (folder: string): Promise<string[]> => {
  const entries = await fs.readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  });
  const files = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.'));
  return files.map(({ name }) => name).sort();
};

const isOld = async (file: string, now: number): Promise<boolean> => {
  const stats = await fs.stat(file).catch(() => null);
  return stats !== null && now - stats.mtimeMs > HOUR;
};

const rowsOfFiles = (write: Write): Promise<FileRow[]> =>
  rowsOf(write, 'files')
    .orderBy('id')
    .select('id', 'name', 'hash', 'ext', 'url', 'provider', 'formats');

/**
 * Files that no row names and rows whose files are not there, as far as they lie on this server's
 * disk. What is younger than an hour may be an upload that is under way, and is left alone.
 * @param now in milliseconds
 */
export const lookAtFiles = async (
  write: Write,
  now: number,
): Promise<(FileWithoutRow | RowWithoutFile)[]> => {
  const folders = mediaFolders(write.strapi);
  const uploads = await namesIn(folders.uploads);
  const originals = await namesIn(folders.originals);
  // Read after the folders: a file is there before its row is.
  const rows = await rowsOfFiles(write);
  const local = rows.filter(({ provider }) => provider === 'local');
  const known = {
    uploads: new Set(local.flatMap(namesOf)),
    originals: new Set(rows.map(({ hash, ext }) => `${hash}${ext ?? ''}`)),
  };
  const found: (FileWithoutRow | RowWithoutFile)[] = [];
  for (const [folder, names] of [
    ['uploads', uploads] as const,
    ['originals', originals] as const,
  ]) {
    for (const name of names) {
      if (known[folder].has(name) || !(await isOld(path.join(folders[folder], name), now)))
        continue;
      found.push({ kind: 'file-without-row', folder, name });
    }
  }
  const there = new Set(uploads);
  for (const row of local) {
    const name = namesOf(row).find((one) => !there.has(one));
    if (name === undefined) continue;
    // It may have come since the folder was read.
    const isThere = await fs.stat(path.join(folders.uploads, name)).catch(() => null);
    if (!isThere) found.push({ kind: 'row-without-file', id: row.id, title: row.name, name });
  }
  return found;
};
