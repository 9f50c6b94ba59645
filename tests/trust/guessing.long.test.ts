import { randomInt, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { serve, type Running } from '../bench/child';
import { bootApp, type TestApp } from '../support/app';
import { forwardingProxy, type ForwardingProxy } from '../support/forwarding-proxy';
import { freePort } from '../support/free-port';
import { runCommandIn } from '../support/run-command';
import { makeAccount, type Account } from '../strapi/sign-in/accounts';
import { forgetAttempts } from '../strapi/sign-in/limits';
import { measured } from './support/row';

/** As .env.example has them, but for the last: 500 guesses would take minutes. */
const LIMITS = { account: 10, address: 50, overall: 120 };
const WRONG = 'Wrong-password-1';

let app: TestApp;
let owner: Account;
let proxy: ForwardingProxy;
const ports: string[] = [];
const servers: Running[] = [];

const start = async (port: string): Promise<Running> =>
  serve('serve', {
    ...process.env,
    PORT: port,
    NODE_ENV: 'production',
    TRUST_PROXY: '1',
    SIGN_IN_LIMIT_OVERALL: String(LIMITS.overall),
  });

beforeAll(async () => {
  app = await bootApp();
  owner = await makeAccount(app);
  for (let i = 0; i < 2; i += 1) {
    const port = String(await freePort());
    ports.push(port);
    servers.push(await start(port));
  }
  proxy = await forwardingProxy(ports.map((port) => `http://127.0.0.1:${port}`));
}, 240_000);

beforeEach(() => forgetAttempts(app));

afterAll(async () => {
  await proxy.stop();
  for (const server of servers) await server.stop();
  await forgetAttempts(app);
});

const anyAddress = (): string => [203, 0, 113, randomInt(255)].join('.');
const anyone = (): string => `${randomUUID()}@example.org`;

const ask = (credentials: object, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${proxy.origin}/admin/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(credentials),
  });

/** Guesses so often. @returns how many guesses were looked at, and not refused */
const guess = async (times: number, email: () => string, from?: () => string): Promise<number> => {
  let looked = 0;
  for (let i = 0; i < times; i += 1) {
    if (from) proxy.from(from());
    const forged = { 'X-Forwarded-For': anyAddress(), 'X-Real-IP': anyAddress() };
    const { status, headers } = await ask({ email: email(), password: WRONG }, forged);
    if (status === 400) looked += 1;
    else expect([status, Number(headers.get('retry-after')) > 0]).toEqual([429, true]);
  }
  return looked;
};

let next = 0;
/** An address nobody has asked from yet. */
const another = (): string => {
  next += 1;
  return `198.18.${next >> 8}.${next & 255}`;
};

it('a log-in cannot be guessed by changing e-mails and forging X-Forwarded-For behind a proxy, at two servers', async (context) => {
  proxy.from('192.0.2.1');
  const looked = await guess(100, anyone);
  expect(looked).toBe(LIMITS.address);
  measured(context, `${looked} of 100 guesses looked at`);
});

it('one account cannot be guessed from ever new addresses, nor after a restart, and its owner’s browser gets in all the while', async (context) => {
  proxy.from('192.0.2.2');
  const first = await ask(owner);
  expect(first.status).toBe(200);
  const cookie = first.headers
    .getSetCookie()
    .map((one) => one.split(';')[0] ?? '')
    .filter((one) => one.startsWith('dajuan_device_'))
    .join('; ');
  const looked = await guess(40, () => owner.email, another);
  expect(looked).toBe(LIMITS.account);
  for (const [index, port] of ports.entries()) {
    await servers[index]?.stop();
    servers[index] = await start(port);
  }
  expect(await guess(10, () => owner.email.toUpperCase(), another)).toBe(0);
  expect((await ask(owner)).status).toBe(429);
  expect((await ask(owner, { Cookie: cookie })).status).toBe(200);
  expect((await runCommandIn(app)('unlock', owner.email)).code).toBe(0);
  expect((await ask(owner)).status).toBe(200);
  measured(context, `${looked} of 50 guesses looked at, none after a restart`);
}, 240_000);

it('a log-in cannot be guessed by changing e-mails and addresses together', async (context) => {
  const looked = await guess(200, anyone, another);
  expect(looked).toBe(LIMITS.overall);
  measured(context, `${looked} of 200 guesses looked at`);
}, 240_000);
