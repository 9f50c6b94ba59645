import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bootApp, type TestApp } from '../../support/app';
import { cookiesOf, logIn, makeAccount, type Account } from './accounts';

const NEW = 'Another-password-1';

let app: TestApp;
let owner: Account;
let bearer: string;
let cookies: string[];

const asOwner = () => app.request.get('/admin/users/me').set('Authorization', bearer);
const continued = (held: string[]) =>
  app.request.post('/admin/access-token').set('Cookie', held.join('; '));

beforeAll(async () => {
  app = await bootApp();
});

beforeEach(async () => {
  owner = await makeAccount(app);
  const answer = await logIn(app, owner);
  bearer = `Bearer ${answer.body.data.token}`;
  cookies = cookiesOf(answer);
  expect((await asOwner()).status).toBe(200);
});

const superAdmin = async (): Promise<string> => {
  const { body } = await logIn(app, await makeAccount(app, 'strapi-super-admin'));
  return `Bearer ${body.data.token}`;
};

const change = async (body: object) =>
  app.request
    .put(`/admin/users/${owner.id}`)
    .set('Authorization', await superAdmin())
    .send(body);

const isOut = async () => {
  expect((await asOwner()).status).toBe(401);
  expect((await continued(cookies)).status).toBe(401);
};

describe('every session of an administrator ends', () => {
  it('with a password that another administrator sets', async () => {
    expect((await change({ password: NEW })).status).toBe(200);
    await isOut();
    expect((await logIn(app, { email: owner.email, password: NEW })).status).toBe(200);
  });

  it('with a password that they set themselves', async () => {
    const { status } = await app.request
      .put('/admin/users/me')
      .set('Authorization', bearer)
      .send({ currentPassword: owner.password, password: NEW });
    expect(status).toBe(200);
    await isOut();
  });

  it('with a password that was set by a link, for whoever does not come by it', async () => {
    const resetPasswordToken = 'a'.repeat(40);
    const resetPasswordTokenExpiresAt = new Date(Date.now() + 60_000);
    const data = { resetPasswordToken, resetPasswordTokenExpiresAt };
    await app.strapi.db.query('admin::user').update({ where: { id: owner.id }, data });
    const answer = await app.request
      .post('/admin/reset-password')
      .send({ resetPasswordToken, password: NEW });
    expect(answer.status).toBe(200);
    await isOut();
    expect((await continued(cookiesOf(answer))).status).toBe(200);
  });

  it('with a password that Strapi’s command line sets', async () => {
    await app.strapi.service('admin::user').resetPasswordByEmail(owner.email, NEW);
    await isOut();
  });

  it('when they are blocked, and does not come back when they no longer are', async () => {
    expect((await change({ isActive: false })).status).toBe(200);
    await isOut();
    expect((await change({ isActive: true })).status).toBe(200);
    await isOut();
  });

  it('at nothing else', async () => {
    expect((await change({ firstname: 'Renamed' })).status).toBe(200);
    expect((await asOwner()).status).toBe(200);
    expect((await continued(cookies)).status).toBe(200);
  });
});

describe('a role that is taken away', () => {
  it('is gone at the next request', async () => {
    const roles = async (code: string) => [
      ((await app.strapi.service('admin::role').findOne({ code })) as { id: number }).id,
    ];
    const users = () => app.request.get('/admin/users').set('Authorization', bearer);
    expect((await users()).status).toBe(403);
    expect((await change({ roles: await roles('strapi-super-admin') })).status).toBe(200);
    expect((await users()).status).toBe(200);
    expect((await change({ roles: await roles('dajuan-translator') })).status).toBe(200);
    expect((await users()).status).toBe(403);
  });
});
