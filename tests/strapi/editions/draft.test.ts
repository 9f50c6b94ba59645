import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePreviewToken } from '../../../src/snapshots/preview-token';
import { bootApp, type TestApp } from '../../support/app';
import { emptyContent } from '../../support/empty-content';
import { apiToken } from '../../support/tokens';
import { proseWorld, type ProseWorld } from '../prose/prose-world';
import { bilingual } from '../shared-structure/bilingual';

let app: TestApp;
let world: ProseWorld;

beforeAll(async () => {
  app = await bootApp();
  world = await proseWorld(app);
  const content = bilingual(app);
  await content.change('letter', world.letter, { closing: '草稿' });
});
afterAll(() => emptyContent(app));

const draft = (query: string, year = 2150) =>
  app.request.get(`/api/editions/${year}/draft${query}`);
const tokenFor = (edition: string, hours?: number) =>
  makePreviewToken(app.strapi, edition, hours).token;

describe('the draft of an edition', () => {
  it('opens with its token, in the address or as a bearer, and is never kept', async () => {
    const token = tokenFor(world.edition);
    const { body, headers } = await draft(`?token=${token}`);
    expect(body.data.letter.closing).toBe('草稿');
    expect(body.data.metrics.map(({ key }: { key: string }) => key)).toContain('books');
    expect(headers['cache-control']).toBe('no-store');
    const bearer = await draft('?locale=en').set('Authorization', `Bearer ${token}`);
    expect(bearer.body.data.locale).toBe('en');
  });

  it.each([
    ['no token', () => ''],
    ['another edition’s token', () => `?token=${tokenFor(world.earlier)}`],
    ['a token that has expired', () => `?token=${tokenFor(world.edition, -1)}`],
    ['a token of another kind', () => `?token=${'x'.repeat(40)}`],
  ])('stays closed to %s', async (_what, query) => {
    const { status, text, headers } = await draft(query());
    expect(status).toBe(403);
    expect(text).not.toContain('草稿');
    expect(headers['cache-control']).toBe('no-store');
  });

  it.each([
    ['en', 'the token is missing, is for something else, or has expired'],
    ['zh-CN', '令牌缺失、不适用于此草稿或已过期'],
  ])('says what is wrong with the token, in the caller’s language (%s)', async (language, said) => {
    const { body } = await draft('?token=old').set('Accept-Language', language);
    const { message, details } = body.error;
    expect(message).toContain(said);
    const code = 'preview.token';
    expect(details.errors).toEqual([{ path: ['token'], message, name: 'PolicyError', code }]);
  });

  it('does not tell without a token whether there is such an edition', async () => {
    const [known, unknown] = [await draft(''), await draft('', 2188)];
    expect(unknown.status).toBe(known.status);
    expect(unknown.body.error.message).toBe(known.body.error.message);
  });

  it('has a token that opens nothing else', async () => {
    const token = tokenFor(world.edition);
    const list = app.request.get('/api/letters?status=draft');
    expect((await list.set('Authorization', `Bearer ${token}`)).status).toBe(401);
    const full = await apiToken(app, 'full-access');
    expect((await draft('').set('Authorization', full)).status).toBe(403);
  });
});
