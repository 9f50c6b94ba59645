import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { PERSON } from './lost-database/people';
import { seededServer, type SeededServer } from './lost-database/seeded-server';
import { losablePostgres, type LosablePostgres } from './support/losable-postgres';
import { measured, notRun } from './support/row';
import { smallDisk, type SmallDisk } from './support/small-disk';

/** Bytes of one write, such that no database packs them; and how many writes fill what is left. */
const BYTES = 30_000;
const WRITES = 200;
const isPostgres = process.env.DATABASE_CLIENT === 'postgres';

describe('a disk without room', () => {
  let disk: SmallDisk | null;
  let postgres: LosablePostgres | undefined;
  let seeded: SeededServer;
  let letter: string;

  beforeAll(async () => {
    disk = smallDisk(64);
    if (!disk) return;
    postgres = isPostgres ? await losablePostgres() : undefined;
    seeded = await seededServer(
      postgres
        ? { DATABASE_CLIENT: 'postgres', DATABASE_URL: await postgres.databaseOn(disk.folder) }
        : { DATABASE_FILENAME: path.join(disk.folder, 'full.db') },
    );
    [letter = ''] = await seeded.idsOf('/api/letters');
  }, 240_000);
  afterAll(async () => {
    if (!disk) return;
    disk.empty();
    await seeded.stop();
    await postgres?.remove();
    disk.remove();
  }, 60_000);

  const logIn = (): Promise<Response> =>
    fetch(`${seeded.server.origin}/admin/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(PERSON),
    });
  const writeLong = (language: string): Promise<Response> =>
    fetch(`${seeded.server.origin}/api/letters/${letter}?status=draft`, {
      method: 'PUT',
      headers: {
        authorization: seeded.callers.token,
        'content-type': 'application/json',
        'accept-language': language,
      },
      body: JSON.stringify({ data: { body: randomBytes(BYTES).toString('base64') } }),
    });

  it('refuses what needs room in one sentence, and reading and log-in go on', async (context) => {
    if (!disk) return notRun(context, 'mount');
    disk.fill();
    let writes = 1;
    while ((await writeLong('en')).status === 200 && writes < WRITES) writes += 1;
    for (const [language, sentence] of [
      ['en', 'There is no room left on the server'],
      ['zh-Hans', '服务器已无空间'],
    ] as const) {
      const refused = await writeLong(language);
      expect(await refused.text()).toContain(sentence);
      expect(refused.status).toBe(507);
    }
    for (const make of [seeded.requests.kept, ...Object.values(seeded.requests.reads)]) {
      expect((await fetch(make())).status).toBe(200);
    }
    for (let turn = 0; turn < 5; turn += 1) expect((await logIn()).status).toBe(200);
    disk.empty();
    await vi.waitFor(async () => expect((await writeLong('en')).status).toBe(200), 5_000);
    measured(context, `507 after ${writes} writes, 5 of 5 log-ins`);
  }, 120_000);
});
