import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { BackupRefusal } from '../backup-refusal';
import { imprintOf, type Imprint } from '../files/copy-file';
import { tableDigest } from '../values/table-digest';
import type { Progress } from '../progress';
import { FORMAT, MANIFEST, MANIFEST_HASH, placeOf, type Manifest } from './manifest';
import { isNewer } from './is-newer';
import { parseManifest } from './parse-manifest';
import { readRows } from './read-rows';
import { schemaImprint } from './write-part';

/** A backup that is whole: every part has been read. */
export interface CheckedBackup {
  /** Absolute. */
  readonly folder: string;
  readonly manifest: Manifest;
  /** The hash of its manifest, which tells it from every other backup. */
  readonly id: string;
}

const damaged = (part: string): BackupRefusal => new BackupRefusal('restore.damaged', { part });

const readManifest = async (folder: string, version: string) => {
  const read = (name: string) => fs.readFile(path.join(folder, name), 'utf8').catch(() => null);
  const json = await read(MANIFEST);
  if (json === null) throw new BackupRefusal('restore.none', { folder });
  let format: unknown;
  try {
    format = (JSON.parse(json) as { format?: unknown } | null)?.format;
  } catch {
    throw damaged(MANIFEST);
  }
  if (typeof format === 'number' && format > FORMAT) {
    throw new BackupRefusal('restore.newer', { theirs: `${format}`, own: `${FORMAT}` });
  }
  const id = createHash('sha256').update(json).digest('hex');
  if ((await read(MANIFEST_HASH)) !== `${id}  ${MANIFEST}\n`) throw damaged(MANIFEST);
  try {
    const manifest = parseManifest(json);
    if (manifest.format !== FORMAT || manifest.schema !== schemaImprint(manifest.tables)) {
      throw damaged(MANIFEST);
    }
    if (isNewer(manifest.version, version)) {
      throw new BackupRefusal('restore.newer', { theirs: manifest.version, own: version });
    }
    return { manifest, id };
  } catch (error) {
    throw error instanceof BackupRefusal ? error : damaged(MANIFEST);
  }
};

/** Holds that nothing but the named parts lies in the folder, and no link. */
const checkNames = async (folder: string, parts: ReadonlySet<string>): Promise<void> => {
  const visit = async (below: string): Promise<void> => {
    for (const entry of await fs.readdir(path.join(folder, below), { withFileTypes: true })) {
      const name = path.posix.join(below, entry.name);
      if (entry.isDirectory()) await visit(name);
      else if (!entry.isFile() || !parts.has(name)) throw damaged(name);
    }
  };
  await visit('');
};

const checkPart = async (
  folder: string,
  part: string,
  expected: Imprint,
  onBytes: (bytes: number) => void,
): Promise<void> => {
  const found = await imprintOf(path.join(folder, part), onBytes).catch(() => null);
  if (found?.size !== expected.size || found.sha256 !== expected.sha256) throw damaged(part);
};

/**
 * Reads a backup from end to end and holds it to its manifest, believing nothing in it.
 * @param version this product's
 * @throws BackupRefusal if it is no backup, is damaged, or was made by a newer version
 */
export const checkBackup = async (
  target: string,
  version: string,
  progress: Progress,
): Promise<CheckedBackup> => {
  const folder = path.resolve(target);
  const { manifest, id } = await readManifest(folder, version);
  const { tables, files } = manifest;
  const parts = [...tables.map(({ part }) => part), ...files.map(placeOf)];
  await checkNames(folder, new Set([MANIFEST, MANIFEST_HASH, ...parts]));
  const onBytes = progress.files([...tables, ...files].reduce((sum, { size }) => sum + size, 0));
  for (const table of tables) {
    await checkPart(folder, table.part, table, onBytes);
    const digest = tableDigest(table.columns.map(([, kind]) => kind));
    try {
      for await (const rows of readRows(folder, table)) rows.forEach(digest.add);
    } catch {
      throw damaged(table.part);
    }
    if (digest.hex() !== table.content) throw damaged(table.part);
  }
  for (const file of files) await checkPart(folder, placeOf(file), file, onBytes);
  return { folder, manifest, id };
};
