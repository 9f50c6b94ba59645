import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { bootApp, type TestApp } from '../support/app';
import { makeAccount, type Account } from '../strapi/sign-in/accounts';
import { limitTo } from '../strapi/sign-in/limits';
import { measured } from './support/row';

const TIMES = 40;
/** How much the medians may differ: a machine that does other things is not exact. */
const NOISE = 1.4;
/** Milliseconds that differ by chance where nothing is hashed. */
const CHANCE = 4;
/** Milliseconds after which the last e-mail is written. */
const LATEST = 2_000;

let app: TestApp;
let known: Account;
let undo: () => Promise<void>;

beforeAll(async () => {
  app = await bootApp();
  known = await makeAccount(app);
  undo = await limitTo(app, { account: 1000, address: 1000, overall: 1000 });
});

afterAll(() => undo());

const median = (values: number[]): number =>
  values.sort((one, other) => one - other)[values.length >> 1] ?? Number.NaN;

/** Milliseconds of a request for each of two e-mails, by turns. */
const timesOf = async (ask: (email: string) => Promise<{ status: number }>, status: number) => {
  const times: { known: number[]; unknown: number[] } = { known: [], unknown: [] };
  for (let i = 0; i < TIMES; i += 1) {
    for (const kind of ['known', 'unknown'] as const) {
      const email = kind === 'known' ? known.email : `${randomUUID()}@example.org`;
      const began = performance.now();
      expect((await ask(email)).status).toBe(status);
      times[kind].push(performance.now() - began);
    }
  }
  return { known: median(times.known), unknown: median(times.unknown) };
};

const told = (times: { known: number; unknown: number }): string =>
  `known ${times.known.toFixed(1)} ms, unknown ${times.unknown.toFixed(1)} ms`;

it('a log-in with an unknown e-mail takes as long as with a known one', async (context) => {
  const times = await timesOf(
    async (email) => app.request.post('/admin/login').send({ email, password: 'Wrong-1' }),
    400,
  );
  expect(Math.max(times.known / times.unknown, times.unknown / times.known)).toBeLessThan(NOISE);
  measured(context, told(times));
}, 120_000);

it('a forgotten password of an unknown e-mail takes as long as of a known one', async (context) => {
  const written = vi
    .spyOn(app.strapi.plugin('email').service('email'), 'sendTemplatedEmail')
    .mockResolvedValue(undefined);
  const times = await timesOf(
    async (email) => app.request.post('/admin/forgot-password').send({ email }),
    204,
  );
  expect(Math.abs(times.known - times.unknown)).toBeLessThan(CHANCE);
  await wait(LATEST);
  expect(written).toHaveBeenCalledTimes(TIMES);
  for (const [to] of written.mock.calls) expect(to).toMatchObject({ to: known.email });
  written.mockRestore();
  measured(context, told(times));
}, 120_000);
