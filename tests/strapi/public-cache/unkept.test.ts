import inject from 'light-my-request';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootApp, type TestApp } from '../../support/app';
import { emptyContent } from '../../support/empty-content';
import { apiToken } from '../../support/tokens';
import { proseWorld } from '../prose/prose-world';
import { isKept } from './cached';

let app: TestApp;

beforeAll(async () => {
  app = await bootApp();
  await proseWorld(app);
});
afterAll(() => emptyContent(app));

const get = (path: string, headers: Readonly<Record<string, string>> = {}) =>
  app.request.get(path).set(headers);

describe('what is not for everyone (RFC 9111 §3)', () => {
  it('an answer to a credential is never kept, nor answered from what is kept', async () => {
    const path = '/api/metrics?fields=label';
    await get(path);
    const token = await apiToken(app, 'full-access');
    const withToken = await get(path, { Authorization: token });
    expect(withToken.headers).not.toHaveProperty('etag');
    const withCookie = await get(path, { Cookie: 'session=1' });
    expect(withCookie.headers).not.toHaveProperty('etag');
  });

  it.each([
    ['a list', '/api/metrics?fields=label', 200],
    ['drafts', '/api/metrics?status=draft', 200],
    ['a whole edition', '/api/editions/2150/published', 200],
    ['a snapshot', '/api/editions/2150/snapshots/1', 200],
    ['GraphQL', `/graphql?query=${encodeURIComponent('{ metrics { key } }')}`, 200],
    ['what there is not', '/api/nothing', 404],
  ])('an answer to a credential forbids every cache to keep it: %s', async (_of, path, status) => {
    const token = await apiToken(app, 'full-access');
    const withToken = await get(path, { Authorization: token });
    expect([withToken.status, withToken.headers['cache-control']]).toEqual([status, 'no-store']);
    const others: Record<string, string>[] = [
      { Cookie: 'session=1' },
      { Authorization: 'Bearer no-token' },
    ];
    for (const headers of others) {
      // An answer with a date and without a rule may be kept by guess (RFC 9111 §4.2.2).
      expect((await get(path, headers)).headers['cache-control']).toBe('no-store');
    }
  });

  it('a method that is not allowed is kept by nobody', async () => {
    const answer = await app.request.put('/api/editions/2150/published');
    expect([answer.status, answer.headers['cache-control']]).toEqual([405, 'no-store']);
  });

  it.each([
    ['/api/editions/2188/published', 404],
    ['/api/metrics?filters[nope]=1', 400],
    ['/api/editions/2150/draft', 403],
    ['/api/glossary-terms', 403],
  ])('an error is not kept: %s', async (path, status) => {
    for (let turn = 0; turn < 2; turn += 1) {
      const answer = await get(path);
      expect(answer.status).toBe(status);
      expect(answer.headers['cache-control']).toBe('no-store');
      expect(answer.headers).not.toHaveProperty('etag');
    }
    expect(await isKept(app, path)).toBe(false);
  });

  it('an error is told in each caller’s language, asked at the same time', async () => {
    const { httpServer } = app.strapi.server;
    // Within the process, so that one is certainly asked before the other is answered.
    const ask = (language: string) =>
      inject((request, response) => httpServer.emit('request', request, response), {
        url: '/api/editions/2187/published',
        headers: { 'accept-language': language },
      });
    const [english, chinese] = await Promise.all([ask('en'), ask('zh-CN')]);
    expect(english.json()).toMatchObject({ error: { message: 'There is no edition 2187' } });
    expect(chinese.json()).toMatchObject({ error: { message: '没有2187年度答卷' } });
  });

  it('a snapshot, which can be withdrawn, is promised for no longer than its edition', async () => {
    const [edition, snapshot] = [
      await get('/api/editions/2150/published'),
      await get('/api/editions/2150/snapshots/1'),
    ];
    expect(edition.headers['cache-control']).toMatch(/^public, max-age=0, s-maxage=1,/);
    for (const name of ['cache-control', 'cache-tag', 'surrogate-key']) {
      expect(snapshot.headers[name]).toBe(edition.headers[name]);
    }
  });
});
