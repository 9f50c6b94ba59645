import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { bootApp, type TestApp } from '../support/app';
import { emptyContent } from '../support/empty-content';
import { fillMissingFiles } from '../support/fill-missing-files';
import { command, contentOf, manifestIn } from '../support/move';
import { ownDatabase, type OwnDatabase } from '../support/own-database';
import { seededWorld } from '../support/seeded-world';
import { measured } from './support/row';

let app: TestApp;
let target: OwnDatabase;
const folder = (name: string): string =>
  path.join(inject('scratch'), `${process.env.DATABASE_CLIENT ?? ''}-${name}`);

beforeAll(async () => {
  app = await bootApp();
  await seededWorld(app);
  await fillMissingFiles(app);
  target = await ownDatabase('sqlite');
});
afterAll(async () => {
  await target.remove();
  await emptyContent(app);
});

describe('a backup', () => {
  it('restored on SQLite has the same rows and files, counted and hashed', async (context) => {
    const [first, second] = [folder('first'), folder('second')];
    expect(await command(process.env, 'backup', first)).toMatchObject({ code: 0 });
    expect(await command(target.env, 'restore', first)).toMatchObject({ code: 0 });
    expect(await command(target.env, 'backup', second)).toMatchObject({ code: 0 });
    const [before, after] = [manifestIn(first), manifestIn(second)];
    expect(contentOf(after)).toEqual(contentOf(before));
    const rows = before.tables.reduce((sum, table) => sum + table.rows, 0);
    expect(rows).toBeGreaterThan(2_000);
    expect(before.files.length).toBeGreaterThan(20);
    for (const place of [first, second]) fs.rmSync(place, { recursive: true });
    measured(
      context,
      `${rows} rows in ${before.tables.length} tables, ${before.files.length} files`,
    );
  });
});
