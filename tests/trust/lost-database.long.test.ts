import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seededServer, type SeededServer } from './lost-database/seeded-server';
import { underLoad, type Answer } from './lost-database/under-load';
import { losablePostgres, LOSSES, type LosablePostgres } from './support/losable-postgres';
import { measured } from './support/row';

const ROUNDS = 5;
/** Milliseconds in which everybody is told; a machine that does all this at once is somewhat late. */
const TOLD = 2_000 + 500;
/** Milliseconds that a database stays away: longer than anybody waits. */
const AWAY = 2_700;
/** Milliseconds after which a database that is back is known to be. */
const BACK = 2_000;
const WAITING = 20;

const isPostgres = process.env.DATABASE_CLIENT === 'postgres';

const named = <T>(what: string, doors: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(doors).map(([name, one]) => [`${what} ${name}`, one]));

const describeAnswer = ({ door, status, took, text }: Answer): string =>
  `${door}: ${status} after ${Math.round(took)} ms: ${text.slice(0, 200)}`;

/** The number in a note that was sent or stored. */
const numberOf = (note: string): number => Number(/note (\d+)/.exec(note)?.[1] ?? 0);

describe.runIf(isPostgres)('a database that is lost', () => {
  let postgres: LosablePostgres;
  let seeded: SeededServer;
  let edition: string;

  beforeAll(async () => {
    postgres = await losablePostgres();
    seeded = await seededServer({ DATABASE_CLIENT: 'postgres', DATABASE_URL: postgres.url });
    [edition = ''] = await seeded.idsOf('/api/editions');
  }, 240_000);
  afterAll(async () => {
    await seeded.stop();
    await postgres.remove();
  }, 60_000);

  const onDatabase = async <T>(work: (client: Client) => Promise<T>): Promise<T> => {
    const client = new Client({ connectionString: postgres.url });
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  };
  const storedNumber = (documentId: string): Promise<number> =>
    onDatabase(async (client) => {
      const { rows } = await client.query<{ source_note: string | null }>(
        `select source_note from metrics
         where document_id = $1 and locale = 'zh-Hans' and published_at is null`,
        [documentId],
      );
      return numberOf(rows[0]?.source_note ?? '');
    });

  it.for(LOSSES)(
    'a database that is %s: everybody is told within two seconds, and what was said to be stored is',
    { timeout: 300_000 },
    async (loss, context) => {
      const seen = { slowest: 0, slowestKept: 0, refused: 0, kept: 0 };
      for (let round = 0; round < ROUNDS; round += 1) {
        const { kept, reads, writes } = seeded.requests;
        const load = underLoad({ kept, ...named('read', reads), ...named('write', writes) });
        await wait(1_500);
        const lostAt = performance.now();
        await postgres.lose(loss);
        await wait(loss === 'terminated' ? 500 : AWAY);
        const backAt = performance.now();
        await postgres.restore();
        const answersAt = performance.now();
        await wait(BACK + 500);
        await load.end();

        expect(() => process.kill(seeded.server.running.pid, 0), 'the server is up').not.toThrow();
        const unclear = load.answers.filter(
          ({ status, retryAfter }) => status !== 200 && !(status === 503 && retryAfter),
        );
        expect(unclear.map(describeAnswer)).toEqual([]);
        const during = load.answers.filter(
          ({ begun, took }) => begun + took > lostAt && begun < backAt,
        );
        for (const { door, begun, took, status, text } of during) {
          const waited = begun + took - Math.max(begun, lostAt);
          if (door === 'kept') {
            expect(status).toBe(200);
            seen.kept += 1;
            seen.slowestKept = Math.max(seen.slowestKept, waited);
          } else if (status === 503) {
            expect(text).not.toMatch(/select |57P|ECONN|terminat/i);
            seen.refused += 1;
            seen.slowest = Math.max(seen.slowest, waited);
          }
        }
        const after = load.answers.filter(({ begun }) => begun > answersAt + BACK);
        expect(after.filter(({ status }) => status !== 200).map(describeAnswer)).toEqual([]);
        for (const [door, documentId] of Object.entries(named('write', seeded.written))) {
          const told = load.answers.filter((one) => one.door === door && one.status === 200);
          const last = Math.max(0, ...told.map(({ sent }) => numberOf(sent)));
          expect(await storedNumber(documentId), door).toBeGreaterThanOrEqual(last);
        }
      }
      // Who is only cut off may be connected again before anybody asks.
      if (loss !== 'terminated') expect(seen.refused).toBeGreaterThan(ROUNDS * 10);
      expect(seen.slowest).toBeLessThan(TOLD);
      expect(seen.slowestKept).toBeLessThan(TOLD);
      measured(
        context,
        `${ROUNDS} rounds, ${seen.refused} refusals, ${Math.round(seen.slowest)} ms at most; ` +
          `${seen.kept} kept answers, ${Math.round(seen.slowestKept)} ms at most`,
      );
    },
  );

  it('writes that wait behind a publication of five seconds all succeed, and reading goes on', async (context) => {
    const publish = (): Promise<Response> =>
      fetch(`${seeded.server.origin}/dajuan/editions/${edition}/publish`, {
        method: 'POST',
        headers: { authorization: seeded.callers.panel, 'content-type': 'application/json' },
        body: JSON.stringify({ locale: 'zh-Hans' }),
      });
    const { statuses, slowestRead } = await onDatabase(async (client) => {
      await client.query('begin');
      await client.query('lock table snapshots in access exclusive mode');
      const publishing = publish();
      await wait(500);
      const { rest } = seeded.requests.writes;
      const { token } = seeded.requests.reads;
      if (!rest || !token) throw new Error('There are no such doors');
      const writing = Array.from({ length: WAITING }, async () => (await fetch(rest())).status);
      let slowest = 0;
      const end = performance.now() + 5_000;
      while (performance.now() < end) {
        const begun = performance.now();
        expect((await fetch(token())).status).toBe(200);
        slowest = Math.max(slowest, performance.now() - begun);
        await wait(100);
      }
      await client.query('commit');
      return {
        statuses: [(await publishing).status, ...(await Promise.all(writing))],
        slowestRead: slowest,
      };
    });
    expect(statuses).toEqual(Array.from({ length: WAITING + 1 }, () => 200));
    measured(
      context,
      `${WAITING} of ${WAITING}, reads ${Math.round(slowestRead)} ms at most meanwhile`,
    );
  }, 120_000);
});
