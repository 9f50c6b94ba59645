import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootApp, type TestApp } from '../support/app';
import { emptyContent } from '../support/empty-content';
import { listen, listenWith, type Listening } from '../support/listen';
import { runSeed } from '../support/run-seed';
import { seededPick } from '../support/seeded-pick';
import { proseWorld, type ProseWorld } from '../strapi/prose/prose-world';
import { hits } from '../strapi/public-cache/cached';
import { randomRead, type PublicRead } from '../strapi/public-cache/random-reads';
import { randomWrites } from '../strapi/public-cache/random-writes';
import { isLong, measured, rounds } from './support/row';

const READS = rounds(250, 5_000);
/** One write to so many reads. */
const WRITE_EVERY = 25;
/** Readers come several at a time. */
const AT_ONCE = 5;

let app: TestApp;
let world: ProseWorld;
let cached: Listening;
let uncached: Listening;

beforeAll(async () => {
  app = await bootApp();
  world = await proseWorld(app);
  cached = await listen(app);
  uncached = await listenWith(app.strapi.server.app.callback());
});
afterAll(async () => {
  await cached.close();
  await uncached.close();
  await emptyContent(app);
});

describe('random public reads between random writes', () => {
  it('are answered with the same bytes with the cache and without, half of them from it', async (context) => {
    const seed = runSeed('same bytes');
    const pick = seededPick(seed);
    const write = randomWrites(app, world, pick);
    const ask = async ({ origin }: Listening, { path, body }: PublicRead) => {
      const headers = { 'content-type': 'application/json' };
      const answer = await fetch(origin + path, body ? { method: 'POST', headers, body } : {});
      return `${answer.status} ${answer.headers.get('content-type') ?? ''} ${await answer.text()}`;
    };
    const before = hits(app);
    const compare = async (turn: number): Promise<void> => {
      const read = randomRead(pick, world);
      const [kept, made] = await Promise.all([ask(cached, read), ask(uncached, read)]);
      expect(kept, `turn ${turn} of seed ${seed}: ${read.path} ${read.body ?? ''}`).toBe(made);
    };
    for (let turn = 0; turn < READS; turn += AT_ONCE) {
      if (turn % WRITE_EVERY === 0) await write();
      await Promise.all(Array.from({ length: AT_ONCE }, (_, at) => compare(turn + at)));
    }
    const fromCache = (hits(app) - before) / READS;
    // A few reads find little that was read before.
    expect(fromCache).toBeGreaterThanOrEqual(isLong ? 0.5 : 0.05);
    measured(context, `${READS} comparisons, ${Math.round(fromCache * 100)} % from memory`);
  }, 600_000);
});
