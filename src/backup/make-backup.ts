import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import type { BackupSettings } from './backup-settings';
import { BackupRefusal, sayAtTerminal } from './backup-refusal';
import { collectFiles } from './files/collect-files';
import { settle } from './files/copy-file';
import { namedFiles } from './files/named-files';
import { claimFolder } from './files/claim-folder';
import { FORMAT, MANIFEST, MANIFEST_HASH, type Manifest, type TablePart } from './format/manifest';
import { schemaImprint, writePart } from './format/write-part';
import type { Progress } from './progress';
import { withReader } from './with-reader';

/** How often rows and files are read anew because a file that rows name was taken away meanwhile. */
const TRIES = 3;

const UPLOADS = 'uploads';

type Content = Pick<Manifest, 'madeAt' | 'tables' | 'files'> & {
  readonly missing: readonly string[];
  readonly elsewhere: number;
  readonly others: readonly string[];
};

const collect = async (
  { database, folders }: BackupSettings,
  folder: string,
  progress: Progress,
): Promise<Content> => {
  const madeAt = new Date().toISOString();
  await fs.mkdir(path.join(folder, 'files'), { mode: 0o700 });
  const rows = await withReader(database, folder, async (reader) => {
    if (reader.tables.length === 0) throw new BackupRefusal('backup.nothing');
    const tables: TablePart[] = [];
    for (const table of reader.tables) tables.push(await writePart(folder, reader, table));
    return { tables, named: await namedFiles(reader), others: reader.others };
  });
  progress.say(
    sayAtTerminal('backup.rows', {
      rows: rows.tables.reduce((sum, table) => sum + table.rows, 0),
      tables: rows.tables.length,
    }),
  );
  const files = await collectFiles(folders, folder, progress);
  const there = new Set(files.filter((file) => file.folder === UPLOADS).map(({ name }) => name));
  const missing = rows.named.local.filter((name) => !there.has(name));
  const { tables, others, named } = rows;
  return { madeAt, tables, files, missing, others, elsewhere: named.elsewhere };
};

const collectWhole = async (
  settings: BackupSettings,
  folder: string,
  progress: Progress,
): Promise<Content> => {
  for (let tries = 1; ; tries += 1) {
    const content = await collect(settings, folder, progress);
    const [file] = content.missing;
    if (file === undefined) return content;
    if (tries === TRIES) {
      throw new BackupRefusal('backup.missing', { file, count: content.missing.length });
    }
    progress.say(sayAtTerminal('backup.again', { file }));
    for (const part of ['tables', 'files'])
      await fs.rm(path.join(folder, part), { recursive: true });
    await fs.mkdir(path.join(folder, 'tables'), { mode: 0o700 });
  }
};

const write = async (folder: string, name: string, text: string): Promise<void> => {
  const unfinished = path.join(folder, `.${name}`);
  await fs.writeFile(unfinished, text, { mode: 0o600 });
  await settle(unfinished);
  await fs.rename(unfinished, path.join(folder, name));
  await settle(folder);
};

/**
 * Backs up database and files into a folder, while servers go on writing. The manifest comes last:
 * a folder without one is no backup.
 * @param target a folder that is new or empty
 * @param version the product's
 * @throws BackupRefusal in one sentence; what was written of the backup is taken away again
 */
export const makeBackup = async (
  settings: BackupSettings,
  target: string,
  version: string,
  progress: Progress,
): Promise<Manifest> => {
  const folder = await claimFolder(target, settings.folders);
  try {
    const content = await collectWhole(settings, folder, progress);
    const { madeAt, tables, files, others, elsewhere } = content;
    if (others.length > 0) {
      progress.say(sayAtTerminal('backup.others', { tables: others.join(', ') }));
    }
    if (elsewhere > 0) progress.say(sayAtTerminal('backup.elsewhere', { count: elsewhere }));
    const { client } = settings.database;
    const schema = schemaImprint(tables);
    const manifest = { format: FORMAT, version, madeAt, database: client, schema, tables, files };
    const json = `${JSON.stringify(manifest, null, 1)}\n`;
    const hash = createHash('sha256').update(json).digest('hex');
    await write(folder, MANIFEST_HASH, `${hash}  ${MANIFEST}\n`);
    await write(folder, MANIFEST, json);
    return manifest;
  } catch (error) {
    for (const name of await fs.readdir(folder)) {
      await fs.rm(path.join(folder, name), { recursive: true, force: true });
    }
    throw error;
  }
};
