import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type * as SettingsModule from '../../../src/backup/backup-settings';
import type * as MakeModule from '../../../src/backup/make-backup';
import type * as RestoreModule from '../../../src/backup/restore-backup';
import { bootApp, type TestApp } from '../../support/app';
import { compiled } from '../../support/compiled';
import { distFolder } from '../../support/dist';
import { fillMissingFiles } from '../../support/fill-missing-files';
import { command } from '../../support/move';
import { ownDatabase, type OwnDatabase } from '../../support/own-database';
import { runSql } from '../../support/postgres';

const { backupSettings } = compiled('backup/backup-settings') as typeof SettingsModule;
const { makeBackup } = compiled('backup/make-backup') as typeof MakeModule;
const { restoreBackup } = compiled('backup/restore-backup') as typeof RestoreModule;

const silent = { say: () => undefined, files: () => () => undefined };
const VERSION = '9.9.9';
let app: TestApp;
let own: OwnDatabase;
let folder: string;

beforeAll(async () => {
  app = await bootApp();
  await fillMissingFiles(app);
  own = await ownDatabase();
  folder = path.join(inject('scratch'), `in-use-${process.env.DATABASE_CLIENT ?? ''}`);
  await makeBackup(backupSettings(process.cwd()), folder, VERSION, silent);
});
afterAll(async () => {
  fs.rmSync(folder, { recursive: true, force: true });
  await own.remove();
});

/** Leaves in a database what a restore that was killed leaves there. */
const mark = async (): Promise<void> => {
  const sql = "create table dajuan_restore as select 'some' as backup, 'rows' as state";
  if (process.env.DATABASE_CLIENT === 'postgres') {
    await runSql(own.env.DATABASE_URL ?? '', sql);
    return;
  }
  const database = new Database(own.env.DATABASE_FILENAME ?? '');
  database.exec(sql);
  database.close();
};

describe('a database that a server uses', () => {
  it('is backed up, and not restored into', async () => {
    const settings = backupSettings(process.cwd());
    await expect(restoreBackup(settings, folder, VERSION, silent)).rejects.toThrow(
      'The database is in use: stop its servers and commands first. Nothing was restored.',
    );
    expect(await app.strapi.db.connection.schema.hasTable('dajuan_restore')).toBe(false);
  });
});

describe('a database whose restore did not come to its end', () => {
  it('is not started on, in one sentence, and nothing is written', async () => {
    await mark();
    const { code, stdout, stderr } = await command(own.env, 'audit');
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toBe(
      'A backup was being restored into this database and did not come to its end: ' +
        'run “npm run --silent cli -- restore DIR” again\n',
    );
  });
});

describe('Strapi’s transfer', () => {
  it('is refused at both doors, in the caller’s language, naming backup and restore', async () => {
    for (const door of ['push', 'pull']) {
      const asked = app.request.get(`/admin/transfer/runner/${door}`).set('Upgrade', 'websocket');
      const { status, body } = await asked.set('Accept-Language', 'zh-CN');
      expect([status, body.error?.message]).toEqual([
        400,
        expect.stringMatching(/^此处不能使用.*backup DIR”和“restore DIR”$/),
      ]);
    }
  });

  it('and import are refused on Strapi’s command line, before a database is asked', async () => {
    const place = path.join(own.env.PUBLIC_DIR ?? '', 'strapi.js');
    const seam = path.join(distFolder(), 'src', 'strapi-seams', 'refuse-transfers.js');
    fs.writeFileSync(place, `require(${JSON.stringify(seam)}).refuseTransfers({})`);
    const stderrOf = (name: string): Promise<string> =>
      new Promise((resolve) => {
        execFile(process.execPath, [place, name], (_error, _stdout, stderr) => resolve(stderr));
      });
    for (const name of ['import', 'transfer']) {
      const [chinese, english, ...more] = (await stderrOf(name)).split('\n');
      expect(chinese).toContain('请改用');
      expect(english).toContain('cli -- backup DIR” and “restore DIR” instead');
      expect(more).toEqual(['']);
    }
    // The others go on: here, to an application that is none.
    expect(await stderrOf('export')).not.toContain('backup DIR');
  });
});
