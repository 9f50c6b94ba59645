import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { adminPerson } from '../support/admin';
import { bootApp, type TestApp } from '../support/app';
import { emptyContent } from '../support/empty-content';
import { installedServer } from '../support/installed-server';
import { plainPixels } from '../support/pictures/tell-tale';
import { publicFile } from '../support/pictures/upload';
import { runChance } from '../support/run-seed';
import { apiToken } from '../support/tokens';
import { proseWorld, type ProseWorld } from '../strapi/prose/prose-world';
import { holdRequest, jsonBody, pictureBody, type Asked } from './stopping/held-request';
import { measured } from './support/row';
import { logIn } from './support/two-servers';

const ROUNDS = 3;
/** Milliseconds within which a server that is told to stop has ended: docs/deploy.md. */
const BOUND = 25_000;

let app: TestApp;
let world: ProseWorld;
let token: string;
let person: { email: string; password: string };
let picture: Buffer;

beforeAll(async () => {
  app = await bootApp();
  world = await proseWorld(app);
  token = await apiToken(app, 'full-access');
  person = await adminPerson(app, 'dajuan-editor-in-chief');
  picture = await plainPixels(600, 400).png().toBuffer();
});
afterAll(() => emptyContent(app));

const YEARS = 3_600_000 * 24 * 365;

/** Six writes and two reads, each by another door; a round's values are its own. */
const eightRequests = (origin: string, authorization: string, round: number): Asked[] => {
  const metric = (id: string, value: number): Asked => ({
    method: 'PUT',
    url: `${origin}/api/metrics/${id}`,
    authorization: token,
    ...jsonBody({ data: { value } }),
  });
  const desk = (path: string, body: object): Asked => ({
    method: 'POST',
    url: `${origin}/dajuan/editions/${path}`,
    authorization,
    ...jsonBody(body),
  });
  const read = (query: string): Asked => ({
    method: 'POST',
    url: `${origin}/graphql`,
    ...jsonBody({ query }),
  });
  const at = `${new Date(Date.now() + YEARS + round * 60_000).toISOString().slice(0, 19)}Z`;
  return [
    metric(world.members, 1_000 + round),
    metric(world.earlierMembers, 2_000 + round),
    desk(`${world.edition}/publish`, { locale: 'zh-Hans', note: `stopped ${round}` }),
    desk(`${world.earlier}/publish`, { locale: 'en', note: `stopped ${round}` }),
    desk(`${world.edition}/schedules`, { locale: 'en', at, note: `stopped ${round}` }),
    {
      method: 'POST',
      url: `${origin}/upload`,
      authorization,
      ...pictureBody(picture, `stopped-${round}.png`),
    },
    read(`{ editions { title metrics { value } } }`),
    read(`{ publishedEdition(year: 2150, locale: "en") { title } }`),
  ];
};

const published = async (documentId: string): Promise<unknown> => {
  const where = { documentId, locale: 'zh-Hans', publishedAt: { $notNull: true } };
  const row: { value: number } | null = await app.strapi.db
    .query('api::metric.metric')
    .findOne({ where });
  return row?.value;
};

/** What the six writes of a round stored. */
const stored = async (round: number): Promise<unknown[]> => {
  const note = `stopped ${round}`;
  const countOf = (uid: string) => app.strapi.db.query(uid).count({ where: { note } });
  const file: { url: string } | null = await app.strapi.db
    .query('plugin::upload.file')
    .findOne({ where: { name: { $startsWith: `stopped-${round}` } } });
  return [
    await published(world.members),
    await published(world.earlierMembers),
    await countOf('api::snapshot.snapshot'),
    await countOf('api::scheduled-publication.scheduled-publication'),
    file !== null && (await publicFile(app.strapi, file.url)).length > 0,
  ];
};

it('a server told to stop (SIGTERM) with 8 requests under way answers all of them, has stored what it said it has, and ends with 0', async (context) => {
  const chance = runChance('Stopped servers');
  let longest = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const server = await installedServer({});
    await server.up;
    const authorization = await logIn(server.origin, person);
    const asked = eightRequests(server.origin, authorization, round);
    const held = await Promise.all(asked.map(holdRequest));
    const begun = performance.now();
    const ended = server.end('SIGTERM').then((end) => ({ end, at: performance.now() }));
    await wait(chance() * 200);
    const statuses = await Promise.all(held.map(({ finish }) => finish()));
    expect(statuses).toEqual([200, 200, 200, 200, 201, 201, 200, 200]);
    const { end, at } = await ended;
    expect(end).toEqual({ code: 0, signal: null });
    longest = Math.max(longest, at - begun);
    expect(await stored(round)).toEqual([1_000 + round, 2_000 + round, 2, 1, true]);
  }
  expect(longest).toBeLessThan(BOUND);
  const seconds = (longest / 1000).toFixed(1);
  measured(context, `${ROUNDS * 8} of ${ROUNDS * 8} answered, ended within ${seconds} s`);
}, 600_000);
