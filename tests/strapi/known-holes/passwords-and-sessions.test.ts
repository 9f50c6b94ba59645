import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { adminSession, type AdminSession } from '../../support/admin';
import { bootApp, type TestApp } from '../../support/app';

let app: TestApp;
let administrator: AdminSession;

beforeAll(async () => {
  app = await bootApp();
  administrator = await adminSession(app, 'strapi-super-admin');
});

/** What bcrypt looks at: whatever comes after is the same to it. */
const LOOKED_AT = 72;

describe('a password that is longer than what is looked at of it', () => {
  it.each([
    ['73 letters', `Aa1${'x'.repeat(LOOKED_AT - 2)}`],
    ['24 Chinese characters and a number', `Aa1${'答'.repeat(24)}`],
  ])('is refused: %s', async (_, password) => {
    const person = await adminSession(app, 'dajuan-editor');
    const changed = await person.put('/admin/users/me', { password, currentPassword: 'x' });
    expect(changed.status).toBe(400);
    expect(changed.body.error.details.errors[0].path).toEqual(['password']);
    const set = await administrator.put(`/admin/users/${person.id}`, { password });
    expect(set.status).toBe(400);
    expect(set.body.error.details.errors[0].path).toEqual(['password']);
  });

  it('may be as long as that', async () => {
    const person = await adminSession(app, 'dajuan-editor');
    const password = `Aa1${'x'.repeat(LOOKED_AT - 3)}`;
    const set = await administrator.put(`/admin/users/${person.id}`, { password });
    expect(set.status).toBe(200);
  });
});

describe('a session', () => {
  it('ends with the log-out, its token too', async () => {
    const person = await adminSession(app, 'dajuan-editor');
    expect((await person.get('/admin/users/me')).status).toBe(200);
    expect((await person.post('/admin/logout', {})).status).toBe(200);
    expect((await person.get('/admin/users/me')).status).toBe(401);
  });

  it('of a deleted account does not open the one that is made next', async () => {
    const gone = await adminSession(app, 'dajuan-editor');
    expect((await administrator.delete(`/admin/users/${gone.id}`)).status).toBe(200);
    const next = await adminSession(app, 'dajuan-translator');
    expect(next.id).not.toBe(gone.id);
    expect((await gone.get('/admin/users/me')).status).toBe(401);
  });

  it('of an account of the interface opens nothing of the panel, whatever its number', async () => {
    const { strapi } = app;
    const name = randomUUID();
    const user: { id: number } = await strapi
      .plugin('users-permissions')
      .service('user')
      .add({
        id: administrator.id,
        username: name,
        email: `${name}@example.org`,
        password: `Test-${name}`,
        provider: 'local',
        confirmed: true,
      });
    const token: string = await strapi
      .plugin('users-permissions')
      .service('jwt')
      .issue({ id: user.id });
    const answer = await app.request.get('/admin/users/me').set('Authorization', `Bearer ${token}`);
    expect(answer.status).toBe(401);
    await strapi.db.query('plugin::users-permissions.user').delete({ where: { id: user.id } });
  });
});
