import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { installedServer } from '../support/installed-server';
import { command, manifestIn } from '../support/move';
import { ownDatabase, type OwnDatabase } from '../support/own-database';
import { runChance } from '../support/run-seed';
import { measured } from './support/row';

/** How much of the files is there when the start is killed; 1 is when only documents are left. */
const MOMENTS = [0.05, 0.5, 1] as const;

let calm: OwnDatabase;
let killed: OwnDatabase;

beforeAll(async () => {
  calm = await ownDatabase();
  killed = await ownDatabase();
});
afterAll(async () => {
  await calm.remove();
  await killed.remove();
});

const seeding = ({ env }: OwnDatabase): NodeJS.ProcessEnv => ({ ...env, DAJUAN_SEED: 'true' });

/** All files there are: what the public gets, originals, and what is being worked on. */
const filesIn = ({ env }: OwnDatabase): string[] =>
  [path.join(env.PUBLIC_DIR ?? '', 'uploads'), env.ORIGINALS_DIR ?? '']
    .filter((folder) => fs.existsSync(folder))
    .flatMap((folder) => fs.readdirSync(folder, { recursive: true }) as string[])
    .sort();

/** What a name is made of beside chance. */
const withoutChance = (name: string): string => name.replace(/_[0-9a-f]{10}\b/, '');

/** Lets a server start to the end. @returns milliseconds from its last file to that */
const startCalmly = async (database: OwnDatabase): Promise<number> => {
  const server = await installedServer(seeding(database));
  const isUp = server.up.then(() => true);
  let [count, last] = [0, performance.now()];
  while (!(await Promise.race([isUp, wait(10, false)]))) {
    const now = filesIn(database).length;
    if (now > count) last = performance.now();
    count = now;
  }
  const afterFiles = performance.now() - last;
  // What is written down of files is settled after the commit, while the server serves already.
  const isUnsettled = (): boolean =>
    filesIn(database).some((name) => name.endsWith('.json') && name.startsWith('.unsettled'));
  await expect.poll(isUnsettled, { timeout: 20_000 }).toBe(false);
  expect(await server.end('SIGTERM')).toEqual({ code: 0, signal: null });
  return afterFiles;
};

/** Kills a start when so many files are there that it made itself, and some time after that. */
const killStart = async (database: OwnDatabase, files: number, then: number): Promise<void> => {
  const before = new Set(filesIn(database));
  const server = await installedServer(seeding(database));
  const isUp = server.up.then(() => true);
  const isReached = (): boolean =>
    filesIn(database).filter((name) => !before.has(name)).length >= files;
  while (!isReached()) expect(await Promise.race([isUp, wait(5, false)])).toBe(false);
  await wait(then);
  await server.end('SIGKILL');
};

/** Where Strapi keeps notes of its own, some of which it makes at a second start. */
const NOTES = 'strapi_core_store_settings';

/** How many rows each table has, and each file by its bytes. */
const holds = async (database: OwnDatabase) => {
  const name = path.basename(path.dirname(database.env.PUBLIC_DIR ?? ''));
  const backup = path.join(inject('scratch'), `${name}-backup`);
  expect(await command(database.env, 'backup', backup)).toMatchObject({ code: 0 });
  const { tables, files } = manifestIn(backup);
  return {
    rows: tables.filter(({ name }) => name !== NOTES).map(({ name, rows }) => [name, rows]),
    bytes: files.map(({ sha256 }) => sha256).sort(),
    files: filesIn(database).map(withoutChance).sort(),
  };
};

it('a first start that is killed (SIGKILL) while it loads the edition leaves nothing: the next ends with the same rows and files as an undisturbed one', async (context) => {
  const chance = runChance('Killed first starts');
  const afterFiles = await startCalmly(calm);
  const expected = await holds(calm);
  // Folders of work in progress are there from the beginning.
  const files = expected.files.length;
  expect(files).toBeGreaterThan(20);
  for (const moment of MOMENTS) {
    const then = moment === 1 ? afterFiles * 0.6 : 100;
    await killStart(killed, Math.floor((files - 5) * moment), chance() * then);
  }
  await startCalmly(killed);
  expect(await holds(killed)).toEqual(expected);
  measured(context, `${MOMENTS.length} kills, then ${files} files and all rows as undisturbed`);
}, 900_000);
