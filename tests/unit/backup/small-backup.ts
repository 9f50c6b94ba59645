import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import type { BackupSettings } from '../../../src/backup/backup-settings';
import { makeBackup } from '../../../src/backup/make-backup';
import type { Progress } from '../../../src/backup/progress';

/** A database of three small tables and one folder of files, on SQLite, with its backups. */
export interface SmallWorld {
  readonly root: string;
  readonly file: string;
  readonly uploads: string;
  readonly settings: BackupSettings;
  /** Makes a backup in a new folder. @returns the folder */
  backUp(): Promise<string>;
  remove(): void;
}

export const silent: Progress = { say: () => undefined, files: () => () => undefined };
export const VERSION = '1.2.3';

const TABLES = ['letters', 'files', 'report-sections'];

export const smallWorld = (): SmallWorld => {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'dajuan-small-'));
  const [file, uploads] = [path.join(root, 'small.db'), path.join(root, 'uploads')];
  fs.mkdirSync(path.join(uploads, 'deep'), { recursive: true });
  fs.writeFileSync(path.join(uploads, 'hall.jpg'), 'a hall');
  fs.writeFileSync(path.join(uploads, 'deep', '大厅.jpg'), 'another hall');
  fs.writeFileSync(path.join(uploads, '.gitkeep'), '');
  const database = new Database(file);
  database.exec(`
    create table strapi_database_schema (id integer primary key, "schema" json);
    create table letters (id integer primary key autoincrement, title varchar(255), at datetime,
      value float, public boolean, more json);
    create table "report-sections" (id integer primary key, body text);
    create table files (id integer primary key, url varchar(255), formats json);
    create table notes (id integer primary key, text text);
    insert into letters values (7, 'A line\u2028and another\nand “more”', 1700000000123, 0.1, 1,
      '{"b": 1, "a": [2, null]}');
    insert into files values (1, '/uploads/hall.jpg', '{"thumbnail":{"url":"/uploads/deep/大厅.jpg"}}');
    insert into notes values (1, 'someone else''s');
  `);
  const schema = JSON.stringify({ tables: TABLES.map((name) => ({ name })) });
  database.prepare('insert into strapi_database_schema values (1, ?)').run(schema);
  database.close();
  const settings: BackupSettings = {
    database: { client: 'sqlite', file },
    folders: [{ key: 'uploads', place: uploads }],
    secrets: { encryptionKey: '', appKeys: [], apiTokenSalt: '' },
  };
  return {
    root,
    file,
    uploads,
    settings,
    backUp: async () => {
      const folder = path.join(root, `backup-${randomUUID()}`);
      await makeBackup(settings, folder, VERSION, silent);
      return folder;
    },
    remove: () => fs.rmSync(root, { recursive: true, force: true }),
  };
};
