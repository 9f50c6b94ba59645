import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ownDatabase, type OwnDatabase } from '../support/own-database';
import { plainPixels } from '../support/pictures/tell-tale';
import { runChance } from '../support/run-seed';
import { measured } from './support/row';
import { logIn, startServer } from './support/two-servers';

const KILLS = 4;
/** Uploads under way at once: they are decoded in turn, so that a kill finds each elsewhere. */
const AT_ONCE = 6;
const PERSON = { email: 'first@example.org', password: 'Killed-uploads-1' };

let database: OwnDatabase;
let picture: Buffer;

beforeAll(async () => {
  database = await ownDatabase();
  picture = await plainPixels(1600, 1200).jpeg().toBuffer();
});
afterAll(() => database.remove());

interface Row {
  readonly hash: string;
  readonly ext: string;
  readonly formats: Readonly<Record<string, { hash: string; ext: string }>> | null;
}

const namesIn = (folder: string): string[] =>
  fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();

/** Every file there is: of the public, originals, and what is being worked on. */
const filesLeft = (): string[] => {
  const { PUBLIC_DIR = '', ORIGINALS_DIR = '' } = database.env;
  return [
    ...namesIn(path.join(PUBLIC_DIR, 'uploads')).map((name) => `public ${name}`),
    ...namesIn(ORIGINALS_DIR).map((name) => `original ${name}`),
  ];
};

/** Every file that the rows of the media library have. */
const filesOf = (rows: readonly Row[]): string[] =>
  [
    ...rows.flatMap(({ hash, ext, formats }) =>
      [{ hash, ext }, ...Object.values(formats ?? {})].map((one) => `public ${one.hash}${one.ext}`),
    ),
    ...['.unsettled', '.work'].map((name) => `original ${name}`),
    ...rows.map(({ hash, ext }) => `original ${hash}${ext}`),
  ].sort();

const upload = async (origin: string, authorization: string): Promise<number> => {
  const body = new FormData();
  body.append('files', new Blob([picture], { type: 'image/jpeg' }), 'killed.jpg');
  const headers = { authorization };
  return fetch(`${origin}/upload`, { method: 'POST', headers, body }).then(
    ({ status }) => status,
    () => 0,
  );
};

const rowsAt = async (origin: string, authorization: string): Promise<Row[]> => {
  const headers = { authorization };
  const response = await fetch(`${origin}/upload/files?pageSize=1000`, { headers });
  return ((await response.json()) as { results: Row[] }).results;
};

it('a server that is killed in the middle of uploads leaves no file without row and no row without files', async (context) => {
  const chance = runChance('Killed uploads');
  let [killed, done, duration] = [0, 0, 0];
  for (let turn = 0; turn <= KILLS; turn += 1) {
    const { origin, running } = await startServer(database.env);
    if (turn === 0) {
      const headers = { 'content-type': 'application/json' };
      const body = JSON.stringify({ ...PERSON, firstname: 'First' });
      const request = { method: 'POST', headers, body };
      expect((await fetch(`${origin}/admin/register-admin`, request)).status).toBe(200);
    }
    const authorization = await logIn(origin, PERSON);
    const rows = await rowsAt(origin, authorization);
    expect(filesLeft().sort()).toEqual(filesOf(rows));
    expect(rows.length, 'no upload that was answered is lost').toBeGreaterThanOrEqual(done);
    if (turn === KILLS) {
      await running.stop();
      break;
    }
    if (turn === 0) {
      const began = performance.now();
      expect(await upload(origin, authorization)).toBe(201);
      duration = performance.now() - began;
      done += 1;
    }
    const answers = Array.from({ length: AT_ONCE }, () => upload(origin, authorization));
    await wait(chance() * AT_ONCE * duration);
    process.kill(running.pid, 'SIGKILL');
    const statuses = await Promise.all(answers);
    await running.stop();
    done += statuses.filter((status) => status === 201).length;
    killed += statuses.filter((status) => status === 0).length;
  }
  expect(killed).toBeGreaterThan(0);
  measured(context, `${KILLS} kills, ${killed} uploads broken off, ${done} done`);
}, 300_000);
