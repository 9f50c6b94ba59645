import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { largeReads, posted } from '../strapi/public-reading/large-reads';
import { randomQueries } from '../strapi/public-reading/random-queries';
import { askRaw, type RawRequest } from '../support/ask-raw';
import { bootApp } from '../support/app';
import { runSeed } from '../support/run-seed';
import { seededWorld } from '../support/seeded-world';
import { randomGraphql } from './large-reads/random-graphql';
import { measured } from './support/row';
import { startServer, type Server } from './support/two-servers';

const REST = 5_000;
const GRAPHQL = 1_000;
/** Milliseconds in which a refusal has to be there, and in which `/health` has. */
const REFUSED = 100;
const HEALTHY = 250;
/** The first answers of a server take longer: its code is not compiled yet. */
const WARM = 100;

let server: Server;

beforeAll(async () => {
  await seededWorld(await bootApp());
  server = await startServer({ EVENTS_WORKERS: 'false' });
}, 240_000);
afterAll(() => server.running.stop());

interface Told {
  readonly failed: string[];
  readonly slowest: number;
  readonly refused: number;
}

/** As every client sends an address: in printable ASCII. */
const asSent = (address: string): RawRequest => ({
  target: address.replace(/[^\x21-\x7e]/gu, encodeURIComponent),
});

/** Milliseconds of the quickest of a few times: a machine that does other things is not exact. */
const quickest = async (request: RawRequest, first: number): Promise<number> => {
  let least = first;
  for (let again = 0; again < 5 && least > REFUSED; again += 1)
    least = Math.min(least, (await askRaw(server.origin, request)).milliseconds);
  return least;
};

/** Asks one after the other. @returns what failed, and how long the slowest refusal took */
const askAll = async (requests: readonly RawRequest[]): Promise<Told> => {
  const failed: string[] = [];
  let slowest = 0;
  let refused = 0;
  for (const [at, request] of requests.entries()) {
    const { status, milliseconds: first } = await askRaw(server.origin, request);
    const text = `${status}: ${request.target} ${request.body ?? ''}`.slice(0, 2_000);
    if (status >= 500) failed.push(text);
    if (status < 400 || at < WARM) continue;
    refused += 1;
    const milliseconds = await quickest(request, first);
    slowest = Math.max(slowest, milliseconds);
    if (milliseconds > REFUSED) failed.push(`${Math.round(milliseconds)} ms, ${text}`);
  }
  return { failed, slowest, refused };
};

const told = ({ slowest, refused }: Told, asked: number): string =>
  `${refused} of ${asked} refused, ${Math.round(slowest)} ms at most, none failed`;

describe('a public read', () => {
  it('over REST never fails, and is refused at once or not at all, whatever it asks', async (context) => {
    const seed = runSeed('large reads over REST');
    const random = randomQueries(seed, REST).map(asSent);
    const large = [1, 7, 50, 200, 390]
      .flatMap((size) => largeReads(size))
      .map(({ request }) => request)
      .filter(({ body }) => body === undefined);
    const found = await askAll([...random, ...large]);
    expect(found.failed).toEqual([]);
    measured(context, told(found, random.length + large.length));
  }, 400_000);

  it('over GraphQL never fails, and is refused at once or not at all, whatever it asks', async (context) => {
    const seed = runSeed('large reads over GraphQL');
    const large = [1, 50, 4_900].flatMap((size) => largeReads(size)).map(({ request }) => request);
    const requests = [...randomGraphql(seed, GRAPHQL), ...large];
    const found = await askAll(requests);
    expect(found.failed).toEqual([]);
    measured(context, told(found, requests.length));
  }, 400_000);
});

describe('/health', () => {
  it('answers within 250 ms while the worst reads are asked for', async (context) => {
    const limits = Array.from({ length: 28 }, (_, at) => 100 - at);
    let asked = 0;
    /** As much as may be loaded, under a name of its own so that it is not kept. */
    const worst = (): RawRequest[] => {
      asked += 1;
      const lists = limits.map((limit, at) => `a${at}: metrics(pagination: {limit: ${limit}})`);
      return [
        posted(
          `query W${asked} { ${lists.map((list) => `${list} { key unit { code } }`).join(' ')} }`,
        ),
        posted(
          `query X${asked} { ${lists.map((list) => `${list} { sections { metrics { sections { slug } } } }`).join(' ')} }`,
        ),
        ...largeReads(4_900)
          .slice(0, 4)
          .map(({ request }) => request),
      ];
    };
    let goesOn = true;
    const ask = async (): Promise<void> => {
      while (goesOn) for (const request of worst()) await askRaw(server.origin, request);
    };
    const asking = Promise.all(Array.from({ length: 4 }, ask));
    const times: number[] = [];
    for (const until = Date.now() + 15_000; Date.now() < until;) {
      await wait(20);
      const { status, milliseconds } = await askRaw(server.origin, { target: '/health' });
      expect(status).toBe(200);
      times.push(milliseconds);
    }
    goesOn = false;
    await asking;
    const longest = Math.max(...times);
    expect(longest).toBeLessThan(HEALTHY);
    measured(context, `${Math.round(longest)} ms at most, ${times.length} times`);
  }, 120_000);
});
