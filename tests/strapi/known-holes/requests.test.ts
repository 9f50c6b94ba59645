import { beforeAll, describe, expect, it, vi } from 'vitest';
import { adminSession } from '../../support/admin';
import { bootApp, type TestApp } from '../../support/app';

let app: TestApp;

beforeAll(async () => {
  app = await bootApp();
});

interface Sender {
  sendTemplatedEmail(to: object, template: object, data: object): Promise<void>;
}

describe('a mail with a way back in', () => {
  it('leads to this server, whatever the request said that it is called', async () => {
    const { id } = await adminSession(app, 'dajuan-editor');
    const user = await app.strapi.db.query('admin::user').findOne({ where: { id } });
    const sender: Sender = app.strapi.plugin('email').service('email');
    const sent = vi.spyOn(sender, 'sendTemplatedEmail').mockResolvedValue();
    try {
      const answer = await app.request
        .post('/admin/forgot-password')
        .set('Host', 'evil.example')
        .set('X-Forwarded-Host', 'evil.example')
        .set('Origin', 'https://evil.example')
        .send({ email: user.email });
      expect(answer.status).toBe(204);
      // The mail is written up to a second after the answer, so that its time tells nobody anything.
      await vi.waitFor(() => expect(sent).toHaveBeenCalled(), { timeout: 5_000 });
      const written = JSON.stringify(sent.mock.calls);
      expect(written).not.toContain('evil.example');
      expect(written).toContain(app.strapi.config.get('server.url'));
    } finally {
      sent.mockRestore();
    }
  });
});

describe('a redirection', () => {
  it.each([
    '//evil.example',
    '//evil.example/%2e%2e',
    '/%5cevil.example',
    '/\\evil.example',
    '/?redirect=https://evil.example',
    '/api/connect/github?callback=https://evil.example',
    '/api/auth/github/callback?access_token=x&redirect=https://evil.example',
    '/admin/login?redirectTo=https://evil.example',
  ])('never leads elsewhere: %s', async (address) => {
    const { headers } = await app.request.get(address).set('X-Forwarded-Host', 'evil.example');
    expect(headers.location ?? '').not.toMatch(/^(?:https?:)?[/\\]{2}(?!127\.0\.0\.1)/);
  });
});

describe('a parameter that is named like part of every object', () => {
  it.each([
    '__proto__[polluted]=yes',
    'constructor[prototype][polluted]=yes',
    'filters[__proto__][polluted]=yes',
    'filters[constructor][prototype][polluted]=yes',
    'populate[__proto__][polluted]=yes',
    'sort[__proto__]=asc',
    'pagination[__proto__][polluted]=yes',
    'locale[__proto__]=en',
  ])('changes no object: %s', async (query) => {
    const { status } = await app.request.get(`/api/metrics?${query}`);
    expect(status).toBeLessThan(500);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('changes none from a body either', async () => {
    const body =
      '{"query":"{units {code}}","variables":{"__proto__":{"polluted":"yes"}},"__proto__":{"polluted":"yes"}}';
    const { status } = await app.request
      .post('/graphql')
      .set('Content-Type', 'application/json')
      .send(body);
    expect(status).toBeLessThan(500);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});
