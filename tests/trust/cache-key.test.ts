import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressPairs } from '../strapi/public-cache/hostile-addresses';
import { datePublications } from '../strapi/public-cache/cached';
import { graphqlPairs } from '../strapi/public-cache/hostile-graphql';
import { proseWorld } from '../strapi/prose/prose-world';
import { bootApp, type TestApp } from '../support/app';
import { askRaw } from '../support/ask-raw';
import { emptyContent } from '../support/empty-content';
import { listen, listenWith, type Listening } from '../support/listen';
import { runSeed } from '../support/run-seed';
import { measured, rounds } from './support/row';

const PAIRS = rounds(40, 10_000);

let app: TestApp;
let cached: Listening;
let stack: Listening;

beforeAll(async () => {
  app = await bootApp();
  await proseWorld(app);
  await datePublications(app, 60);
  cached = await listen(app);
  stack = await listenWith(app.strapi.server.app.callback());
});
afterAll(async () => {
  await cached.close();
  await stack.close();
  await emptyContent(app);
});

describe('the public cache', () => {
  it('answers no question with the answer of another', async (context) => {
    const turns = { taken: 0, shared: 0 };
    const turn = (): number => (turns.taken += 1);
    const pair = fc.oneof(
      { weight: 3, arbitrary: addressPairs(turn) },
      { weight: 1, arbitrary: graphqlPairs(turn) },
    );
    const property = fc.asyncProperty(pair, async ({ first, second }) => {
      await askRaw(cached.origin, first);
      const kept = await askRaw(cached.origin, second);
      if (kept.headers['cache-status'] !== 'dajuan; hit') return;
      turns.shared += 1;
      const [one, other] = [await askRaw(stack.origin, first), await askRaw(stack.origin, second)];
      expect([kept.status, kept.text]).toEqual([other.status, other.text]);
      expect([one.status, one.text]).toEqual([other.status, other.text]);
    });
    // About every third pair shares a name; the others show that the cache does not keep them apart
    // by chance.
    const seed = runSeed('cache keys');
    await fc.assert(property, { numRuns: PAIRS * 3, seed, endOnFailure: true });
    measured(context, `${turns.shared} pairs with one name, ${turns.taken} tried`);
    expect(turns.shared).toBeGreaterThan(PAIRS / 4);
  }, 1_000_000);
});
