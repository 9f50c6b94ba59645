import { randomUUID } from 'node:crypto';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { bootApp, type TestApp } from '../../support/app';
import { runCommandIn } from '../../support/run-command';
import { deviceOf, logIn, makeAccount, type Account } from './accounts';
import { limitTo } from './limits';

const WRONG = 'Wrong-password-1';

let app: TestApp;
let owner: Account;
let undo = async (): Promise<void> => undefined;

beforeAll(async () => {
  app = await bootApp();
  owner = await makeAccount(app);
});

afterEach(() => undo());

const guess = (email: string, cookies: readonly string[] = []) =>
  logIn(app, { email, password: WRONG }, { cookies });

describe('guessing at the panel’s log-in', () => {
  it('ends for one account after as many failures as are allowed, however its e-mail is written', async () => {
    undo = await limitTo(app, { account: 4 });
    const spellings = [owner.email, owner.email.toUpperCase(), ` ${owner.email} `];
    for (const email of [...spellings, `${owner.email}\u200b`]) {
      expect((await guess(email)).status).toBe(400);
    }
    for (const email of spellings) expect((await guess(email)).status).toBe(429);
    const right = await logIn(app, owner);
    expect(right.status).toBe(429);
    expect(right.body.error.message).toBe('Too many attempts; try again in 15 min');
    const chinese = await logIn(app, owner, { language: 'zh-CN' });
    expect(chinese.body.error.message).toBe('尝试次数过多，请15分钟后再试');
    const seconds = Number(right.headers['retry-after']);
    expect(seconds).toBeGreaterThan(800);
    expect(seconds).toBeLessThanOrEqual(900);
    const stranger = await makeAccount(app);
    expect((await logIn(app, stranger)).status).toBe(200);
  });

  it('ends when the e-mails change, by address and by all addresses together', async () => {
    for (const limit of ['address', 'overall'] as const) {
      undo = await limitTo(app, { [limit]: 3 });
      const statuses: number[] = [];
      for (let i = 0; i < 5; i += 1) {
        statuses.push((await guess(`${randomUUID()}@example.org`)).status);
      }
      expect(statuses).toEqual([400, 400, 400, 429, 429]);
      await undo();
    }
  });

  it('ends however its path is written, and whatever else the body says', async () => {
    undo = await limitTo(app, { account: 3 });
    const statuses: number[] = [];
    for (const path of ['/admin/login', '/admin/LOGIN', '/admin/Login', '/admin/lOgin']) {
      const more = { identifier: randomUUID(), username: randomUUID(), deviceId: randomUUID() };
      const body = { ...more, email: owner.email, password: WRONG };
      statuses.push((await app.request.post(path).send(body)).status);
    }
    expect(statuses).toEqual([400, 400, 400, 429]);
    expect((await app.request.post('/ADMIN/login').send(owner)).status).toBe(400);
  });

  it('ends when many are made at once', async () => {
    undo = await limitTo(app, { account: 3 });
    const answers = await Promise.all(Array.from({ length: 12 }, () => guess(owner.email)));
    expect(answers.filter(({ status }) => status === 400)).toHaveLength(3);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(9);
  });

  it('counts nothing of those who know their password', async () => {
    undo = await limitTo(app, { account: 2, address: 2, overall: 2 });
    for (let i = 0; i < 5; i += 1) expect((await logIn(app, owner)).status).toBe(200);
  });

  it('refuses a forged X-Forwarded-For as long as no proxy is trusted', async () => {
    undo = await limitTo(app, { address: 2 });
    const statuses: number[] = [];
    for (let i = 0; i < 4; i += 1) {
      const body = { email: `${randomUUID()}@example.org`, password: WRONG };
      statuses.push((await logIn(app, body, { forwarded: `198.51.100.${i}` })).status);
    }
    expect(statuses).toEqual([400, 400, 429, 429]);
  });

  it('is refused with 503 when it cannot be counted, even with the right password', async () => {
    undo = await limitTo(app, {});
    const rename = async (from: string, to: string) =>
      app.strapi.db.connection.schema.renameTable(from, to);
    const [table, hidden] = ['dajuan_sign_in_counters', 'dajuan_sign_in_hidden'];
    await rename(table, hidden);
    const answer = await logIn(app, owner).finally(() => rename(hidden, table));
    expect([answer.status, answer.headers['retry-after']]).toEqual([503, '5']);
    expect(answer.body.error.message).toContain('the database does not answer');
    expect(answer.headers).not.toHaveProperty('set-cookie');
    expect(answer.text).not.toMatch(/sign_in|insert|select/i);
  });

  it('is refused with 400 when it is no e-mail and password, and counts for nothing', async () => {
    undo = await limitTo(app, { account: 1, address: 1, overall: 1 });
    const { email, password } = owner;
    for (const body of [
      {},
      [],
      { email: [email], password },
      { email: { $ne: null }, password },
      { email, password: [password] },
      { email, password: 'x'.repeat(600) },
      { email: `${'x'.repeat(300)}@example.org`, password },
      { email: `a\u0000b@example.org`, password },
    ]) {
      const { status, body: answer } = await logIn(app, body);
      expect([status, answer.error.name]).toEqual([400, 'ValidationError']);
    }
    expect((await logIn(app, owner)).status).toBe(200);
  });
});

describe('the owner of an account that others guess at', () => {
  it('gets in by a browser that has logged in before, and that browser is counted too', async () => {
    const known = deviceOf(await logIn(app, owner));
    expect(known).toHaveLength(2);
    undo = await limitTo(app, { account: 3, address: 3, overall: 3 });
    for (let i = 0; i < 4; i += 1) await guess(owner.email);
    expect((await logIn(app, owner)).status).toBe(429);
    expect((await logIn(app, owner, { cookies: known })).status).toBe(200);
    for (let i = 0; i < 3; i += 1) expect((await guess(owner.email, known)).status).toBe(400);
    expect((await guess(owner.email, known)).status).toBe(429);
    expect((await logIn(app, owner, { cookies: known })).status).toBe(429);
  });

  it('is not to be taken for by a cookie that was forged or is another account’s', async () => {
    const other = await makeAccount(app);
    const others = deviceOf(await logIn(app, other));
    const own = deviceOf(await logIn(app, owner));
    undo = await limitTo(app, { account: 1 });
    await guess(owner.email);
    const [ownName = ''] = (own[0] ?? '').split('=');
    const renamed = others.map((cookie) => cookie.replace(/^dajuan_device_[0-9a-f]{16}/, ownName));
    const forged = own.map((cookie) => cookie.replace(/=.{32}/, `=${'0'.repeat(32)}`));
    for (const cookies of [others, renamed, forged, own.slice(0, 1)]) {
      expect((await logIn(app, owner, { cookies })).status).toBe(429);
    }
    expect((await logIn(app, owner, { cookies: own })).status).toBe(200);
  });

  it('is let in again by the command unlock, and the trail tells of both', async () => {
    const known = deviceOf(await logIn(app, owner));
    undo = await limitTo(app, { account: 1 });
    await guess(owner.email, known);
    for (let i = 0; i < 3; i += 1) await guess(owner.email);
    expect((await logIn(app, owner)).status).toBe(429);
    const cli = runCommandIn(app);
    const { stdout, code } = await cli('unlock', owner.email.toUpperCase(), '--json');
    expect([code, JSON.parse(stdout)]).toEqual([0, { email: owner.email, cleared: 2 }]);
    expect((await logIn(app, owner)).status).toBe(200);
    expect((await guess(owner.email, known)).status).toBe(400);
    const trail = (await app.strapi.db.query('api::audit-entry.audit-entry').findMany({
      where: { title: owner.email, action: { $startsWith: 'sign-in.' } },
      orderBy: { id: 'desc' },
      limit: 2,
    })) as { action: string; details: string }[];
    expect(trail.map(({ action }) => action)).toEqual(['sign-in.unlock', 'sign-in.limited']);
    expect(JSON.stringify(trail)).not.toContain(WRONG);
    expect((await cli('unlock', 'nobody')).code).toBe(1);
    expect((await cli('unlock', 'nobody@example.org')).stdout).toContain('Nothing was counted');
  });
});
