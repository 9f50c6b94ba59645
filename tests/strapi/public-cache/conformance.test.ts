import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { bootApp, type TestApp } from '../../support/app';
import { emptyContent } from '../../support/empty-content';
import { proseWorld, type ProseWorld } from '../prose/prose-world';
import { bilingual } from '../shared-structure/bilingual';
import { datePublications, isKept } from './cached';

let app: TestApp;
let world: ProseWorld;
const VARY = 'Accept-Encoding, Authorization, Strapi-Response-Format';
const EDITION = '/api/editions/2150/published?locale=en';

beforeAll(async () => {
  app = await bootApp();
  world = await proseWorld(app);
  const content = bilingual(app);
  // Long enough to be worth compressing.
  await content.change('letter', world.letter, { body: '今年有{{metric:members}}。'.repeat(50) });
  await content.publish('edition', world.edition, 'zh-Hans');
  await datePublications(app, 60);
});
afterAll(() => emptyContent(app));

type Headers = Readonly<Record<string, string>>;

const get = (path: string, headers: Headers = {}, method: 'get' | 'head' = 'get') =>
  app.request[method](path).set({ 'Accept-Encoding': 'identity', ...headers });

describe('an answer for everyone (RFC 9110, RFC 9111)', () => {
  it('§8.8.3 has a strong validator, the same from the cache as at first', async () => {
    const [first, second] = [await get(EDITION), await get(EDITION)];
    expect(first.headers.etag).toMatch(/^"[\w-]+"$/);
    expect(second.headers.etag).toBe(first.headers.etag);
    expect(second.text).toBe(first.text);
  });

  it('§8.8.2 says when it was last changed', async () => {
    const { headers } = await get(EDITION);
    expect(Date.parse(headers['last-modified'] ?? '')).toBeLessThan(Date.now() - 2_000);
  });

  it('§8.5 says its language, §8.3 its type, §8.6 its length', async () => {
    const { headers, text } = await get('/api/editions/2150/published');
    expect(headers['content-language']).toBe('zh-Hans');
    expect(headers['content-type']).toBe('application/json; charset=utf-8');
    expect(Number(headers['content-length'])).toBe(Buffer.byteLength(text));
  });

  it('§5.2.2 of RFC 9111 may be kept by shared caches for a stated time, and no longer', async () => {
    const { headers } = await get(EDITION);
    expect(headers['cache-control']).toBe(
      'public, max-age=0, s-maxage=1, stale-while-revalidate=4',
    );
    expect(headers.vary).toBe(VARY);
  });

  it('§8.8.1 has another validator in another media type', async () => {
    const path = `/graphql?query=${encodeURIComponent('{ metrics { key } }')}`;
    const types = ['application/json', 'application/graphql-response+json'];
    const answers = await Promise.all(types.map((Accept) => get(path, { Accept })));
    expect(answers.map(({ type }) => type)).toEqual(types);
    expect(new Set(answers.map(({ headers }) => headers.etag)).size).toBe(2);
  });

  it('names for purging the edition it is about, or the types and documents it shows', async () => {
    const whole = await get(EDITION);
    expect(whole.headers['cache-tag']).toBe(world.edition);
    const snapshots = await get('/api/editions/2150/snapshots');
    expect(snapshots.headers['cache-tag']).toBe(world.edition);
    const list = await get('/api/metrics?fields=key');
    expect(list.headers['cache-tag']?.split(',')).toContain('metrics');
    expect(list.headers['surrogate-key']?.split(' ')).toContain(world.members);
  });

  it('names editions as such where any of them may end the answer', async () => {
    const missing = '{ publishedEdition(year: 2188) { title } }';
    const none = await get(`/graphql?query=${encodeURIComponent(missing)}`);
    expect(none.body).toEqual({ data: { publishedEdition: null } });
    expect(none.headers).toMatchObject({ 'cache-tag': 'editions', 'surrogate-key': 'editions' });
    const list = await get('/api/editions/published');
    expect(list.headers['cache-tag']?.split(',')).toContain('editions');
  });

  it('§9.3.2 is the same for HEAD, without a body', async () => {
    const [whole, head] = [await get(EDITION), await get(EDITION, {}, 'head')];
    expect(head.text).toBeUndefined();
    for (const name of ['etag', 'content-length', 'content-type', 'last-modified', 'vary']) {
      expect(head.headers[name]).toBe(whole.headers[name]);
    }
  });

  it('says to pages of any origin that they may read it and its validator', async () => {
    const { headers } = await get(EDITION, { Origin: 'https://reader.example' });
    expect(headers['access-control-allow-origin']).toBe('*');
    expect(headers['access-control-expose-headers']).toBe('ETag');
  });
});

describe('content codings (RFC 9110 §12.5.3)', () => {
  it.each([
    ['br', 'br'],
    ['gzip', 'gzip'],
    ['gzip, deflate, br', 'br'],
    ['br;q=0.1, gzip;q=0.9', 'gzip'],
    ['*', 'br'],
    ['br;q=0, *;q=0.5', 'gzip'],
  ])('%s is answered in %s', async (accept, coding) => {
    const plain = await get(EDITION);
    // The client decodes it.
    const coded = await get(EDITION, { 'Accept-Encoding': accept });
    expect(coded.headers['content-encoding']).toBe(coding);
    expect(Number(coded.headers['content-length'])).toBeLessThan(Buffer.byteLength(plain.text));
    expect(coded.text).toBe(plain.text);
  });

  it.each(['identity', 'deflate', 'br;q=0, gzip;q=0', ''])(
    '%s is answered plainly',
    async (accept) => {
      const { headers } = await get(EDITION, { 'Accept-Encoding': accept });
      expect(headers).not.toHaveProperty('content-encoding');
    },
  );

  it('§8.8.3.3 have validators of their own', async () => {
    const tags = await Promise.all(
      ['identity', 'gzip', 'br'].map(
        async (coding) => (await get(EDITION, { 'Accept-Encoding': coding })).headers.etag,
      ),
    );
    expect(new Set(tags).size).toBe(3);
  });
});

describe('preconditions (RFC 9110 §13)', () => {
  const tag = async () => (await get(EDITION)).headers.etag ?? '';
  const date = async () => (await get(EDITION)).headers['last-modified'] ?? '';
  const before = (text: string) => new Date(Date.parse(text) - 1_000).toUTCString();

  it.each<[string, number, () => Promise<Headers>]>([
    ['§13.1.2 If-None-Match that matches', 304, async () => ({ 'If-None-Match': await tag() })],
    ['… compares weakly', 304, async () => ({ 'If-None-Match': `W/${await tag()}` })],
    ['… is looked for in a list', 304, async () => ({ 'If-None-Match': `"a", ${await tag()}` })],
    ['… may be any', 304, async () => ({ 'If-None-Match': '*' })],
    ['… that does not match', 200, async () => ({ 'If-None-Match': '"other"' })],
    [
      '§13.1.3 If-Modified-Since, not changed',
      304,
      async () => ({ 'If-Modified-Since': await date() }),
    ],
    ['… changed since', 200, async () => ({ 'If-Modified-Since': before(await date()) })],
    ['… that is no date', 200, async () => ({ 'If-Modified-Since': 'yesterday' })],
    [
      '§13.2.2 a tag counts before a date',
      200,
      async () => ({ 'If-None-Match': '"other"', 'If-Modified-Since': await date() }),
    ],
    ['§13.1.1 If-Match that matches', 200, async () => ({ 'If-Match': await tag() })],
    ['… compares strongly', 412, async () => ({ 'If-Match': `W/${await tag()}` })],
    ['… that does not match', 412, async () => ({ 'If-Match': '"other"' })],
    ['… may be any', 200, async () => ({ 'If-Match': '*' })],
    [
      '§13.1.4 If-Unmodified-Since, changed',
      412,
      async () => ({ 'If-Unmodified-Since': before(await date()) }),
    ],
    ['… not changed', 200, async () => ({ 'If-Unmodified-Since': await date() })],
    ['§14.2 a range may be ignored', 200, async () => ({ Range: 'bytes=0-9' })],
  ])('%s: %i', async (_what, status, headers) => {
    const answer = await get(EDITION, await headers());
    expect(answer.status).toBe(status);
    if (status !== 200) expect(answer.text).toBe('');
  });

  it('§15.4.5 a 304 repeats what a cache may update, and nothing of the body', async () => {
    const etag = await tag();
    const { headers } = await get(EDITION, { 'If-None-Match': etag });
    expect(headers).toMatchObject({ etag, vary: VARY });
    expect(headers['cache-control']).toContain('s-maxage');
    expect(headers).not.toHaveProperty('content-type');
    expect(headers).not.toHaveProperty('content-length');
  });

  it('§8.8.2.2 a change of this very second is not dated, one of two seconds ago is', async () => {
    // However long the requests take, the second does not end.
    vi.useFakeTimers({ toFake: ['Date'], now: Math.ceil(Date.now() / 1_000) * 1_000 });
    try {
      await datePublications(app, 0);
      const young = await get(EDITION);
      expect(young.headers).not.toHaveProperty('last-modified');
      expect(young.headers).toHaveProperty('etag');
      await datePublications(app, 2);
      expect((await get(EDITION)).headers).toHaveProperty('last-modified');
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('names of questions', () => {
  it('are the same for every way of writing one', async () => {
    await get('/api/metrics?fields=key&pagination[pageSize]=3');
    expect(await isKept(app, '/api/metrics?pagination%5BpageSize%5D=3&fields=key')).toBe(true);
    expect(await isKept(app, '/api/metrics?pagination[pageSize]=4&fields=key')).toBe(false);
  });

  it('keep the order of a list', async () => {
    await get('/api/metrics?sort[]=key&sort[]=value');
    expect(await isKept(app, '/api/metrics?sort[]=value&sort[]=key')).toBe(false);
  });
});
