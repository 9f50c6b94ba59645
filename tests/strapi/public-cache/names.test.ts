import { createHash } from 'node:crypto';
import { strapi as strapiClient } from '@strapi/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askRaw, type RawRequest } from '../../support/ask-raw';
import { bootApp, type TestApp } from '../../support/app';
import { emptyContent } from '../../support/empty-content';
import { listen, type Listening } from '../../support/listen';
import { proseWorld } from '../prose/prose-world';
import { datePublications, hits } from './cached';

let app: TestApp;
let server: Listening;

beforeAll(async () => {
  app = await bootApp();
  await proseWorld(app);
  await datePublications(app, 60);
  server = await listen(app);
});
afterAll(async () => {
  await server.close();
  await emptyContent(app);
});

const ask = (request: string | RawRequest) =>
  askRaw(server.origin, typeof request === 'string' ? { target: request } : request);
const statusOf = async (request: string | RawRequest) =>
  (await ask(request)).headers['cache-status'];

const HIT = 'dajuan; hit';
const MISS = 'dajuan; fwd=miss';
const JSON_TYPE = { 'content-type': 'application/json' };

describe('an address asked a second time is answered from memory', () => {
  const raw =
    'locale=en&filters[key][$in][0]=members&filters[key][$in][1]=books&filters[value][$gt]=1' +
    '&populate[unit][fields][0]=name&populate[unit][fields][1]=code&sort=key:desc&pagination[pageSize]=9';
  const parts = raw.split('&');
  const encoded = raw.replaceAll('[', '%5B').replaceAll(']', '%5D').replaceAll('$', '%24');

  it.each<[how: string, first: string, second: string]>([
    ['as it was', raw, raw],
    ['brackets encoded, by qs', raw, encoded],
    [
      'encoded in small letters',
      encoded,
      encoded.replaceAll('%5B', '%5b').replaceAll('%5D', '%5d'),
    ],
    ['values encoded alone, by qs', encoded, raw.replace(':', '%3A')],
    ['by URLSearchParams', raw, new URLSearchParams(raw).toString()],
    [
      'parameters the other way round',
      raw,
      [...parts.slice(3).reverse(), ...parts.slice(0, 3)].join('&'),
    ],
    ['more is encoded than need be', raw, raw.replaceAll('e', '%65')],
    ['an empty part stands at the end', raw, `${raw}&`],
    ['the indexes of a list are left out', raw, raw.replaceAll(/\[\d\](?==)/g, '[]')],
    ['a space is a plus', 'sort=key&filters[label]=a%20b', 'filters[label]=a+b&sort=key'],
    [
      'names of filters change places',
      'filters[a][b]=1&filters[key]=2'.replace('a][b', 'value][$gt'),
      'filters[key]=2&filters[value][$gt]=1',
    ],
    [
      'options of a relation change places',
      'populate[unit][sort]=code&populate[unit][fields]=code',
      'populate[unit][fields]=code&populate[unit][sort]=code',
    ],
  ])('%s', async (_how, first, second) => {
    await ask(`/api/metrics?${first}`);
    expect(await statusOf(`/api/metrics?${second}`)).toBe(HIT);
  });

  it('as @strapi/client writes it', async () => {
    const metrics = strapiClient({ baseURL: `${server.origin}/api` }).collection('metrics');
    const question = {
      locale: 'en',
      filters: { key: { $in: ['members'] }, value: { $gte: 1 } },
      populate: { unit: { fields: ['name'] } },
      sort: ['key:asc', 'value'],
      pagination: { page: 1, pageSize: 10 },
    };
    const first = await metrics.find(question);
    const before = hits(app);
    expect(await metrics.find(question)).toEqual(first);
    expect(hits(app) - before).toBe(1);
  });

  const query = 'query Metrics($key: String) { metrics(filters: { key: { eq: $key } }) { key } }';
  const apollo = { operationName: 'Metrics', variables: { key: 'members' } };
  const inAddress = new URLSearchParams({
    query,
    operationName: 'Metrics',
    variables: JSON.stringify(apollo.variables),
    extensions: '{"clientLibrary":{"name":"@apollo/client","version":"4.0.0"}}',
  }).toString();

  it.each<[how: string, first: RawRequest, second: RawRequest]>([
    [
      'as Apollo posts it',
      { target: '/graphql', headers: JSON_TYPE, body: JSON.stringify({ ...apollo, query }) },
      { target: '/graphql', headers: JSON_TYPE, body: JSON.stringify({ query, ...apollo }) },
    ],
    [
      'as Apollo writes it in an address',
      { target: `/graphql?${inAddress}` },
      { target: `/graphql?${inAddress.split('&').reverse().join('&').replaceAll('+', '%20')}` },
    ],
    [
      'with the character set named',
      { target: '/graphql', headers: JSON_TYPE, body: JSON.stringify({ query }) },
      {
        target: '/graphql',
        headers: { 'content-type': 'application/json; charset=utf-8' },
        body: JSON.stringify({ query }),
      },
    ],
  ])('%s', async (_how, first, second) => {
    expect((await ask(first)).status).toBe(200);
    expect(await statusOf(second)).toBe(HIT);
  });
});

describe('another question is not answered with what is kept of the first', () => {
  const many = '&'.repeat(1_000);

  it.each<[what: string, first: string, second: string]>([
    [
      'a parameter after a thousand empty ones, which the parser does not reach',
      'fields=label&locale=en',
      `fields=label${many}locale=en`,
    ],
    ['nothing instead of an empty text', 'filters[asOf]', 'filters[asOf]='],
    [
      'the order of an object of sorts',
      'sort[value]=asc&sort[key]=asc',
      'sort[key]=asc&sort[value]=asc',
    ],
    ['a list that comes in two ways', 'fields=key&fields[1]=label', 'fields[1]=label&fields=key'],
    ['the order of a list', 'sort[]=key&sort[]=value', 'sort[]=value&sort[]=key'],
    [
      'the order of relations',
      'populate[unit]=true&populate[edition]=true',
      'populate[edition]=true&populate[unit]=true',
    ],
    ['a name that hides the rest', 'constructor', ''],
  ])('%s', async (_what, first, second) => {
    await ask(`/api/metrics?${first}`);
    expect(await statusOf(`/api/metrics?${second}`)).not.toBe(HIT);
  });

  it('the shape of Strapi 4, which each is answered alone', async () => {
    const target = '/api/metrics?fields=key&sort=key';
    const old = { 'Strapi-Response-Format': 'v4' };
    const first = await ask({ target, headers: old });
    expect(JSON.parse(first.text).data[0]).toHaveProperty('attributes');
    expect(first.headers).toMatchObject({ 'cache-control': 'no-store' });
    const [plain, again] = [await ask(target), await ask({ target, headers: old })];
    expect(JSON.parse(plain.text).data[0]).toHaveProperty('key');
    expect(plain.headers).toMatchObject({
      'cache-status': MISS,
      vary: expect.stringContaining('Strapi-Response-Format'),
    });
    expect(again.text).toBe(first.text);
  });

  it('prose as it is stored, which GraphQL refuses whoever has asked before', async () => {
    const query = `/graphql?query=${encodeURIComponent('{ letters { body } }')}`;
    await ask(query);
    expect(await statusOf(query)).toBe(HIT);
    const { headers, text } = await ask(`${query}&prose=raw`);
    expect(headers['cache-status']).toBeUndefined();
    expect(JSON.parse(text).errors).toHaveLength(1);
  });

  it('a query whose hash is of another text', async () => {
    const query = '{ units { code } }';
    const sha256Hash = createHash('sha256').update(query).digest('hex');
    const extensions = { persistedQuery: { version: 1, sha256Hash } };
    const send = (text: string) => {
      const body = JSON.stringify({ query: text, extensions });
      return ask({ target: '/graphql', headers: JSON_TYPE, body });
    };
    expect((await send(query)).status).toBe(200);
    expect((await send(query)).headers['cache-status']).toBe(HIT);
    expect((await send(`${query} `)).status).toBe(400);
  });
});

describe('an answer that no change would end is not kept', () => {
  it.each(['{__typename}', '{__schema{queryType{name}}}'])('%s', async (query) => {
    const target = `/graphql?query=${encodeURIComponent(query)}`;
    for (let turn = 0; turn < 2; turn += 1) {
      const { status, headers } = await ask(target);
      expect([status, headers['cache-status'], headers['cache-control']]).toEqual([
        200,
        undefined,
        'no-store',
      ]);
    }
  });
});

describe('a path that may be taken for another is refused', () => {
  it.each([
    '/api/../admin/init',
    '/api/%2e%2e/admin/init',
    '//api/metrics',
    '/api//metrics',
    '/api\\..\\admin\\init',
    '/api/a%2f..%2fb',
    'http://reports.example/api/metrics',
    '/api/metrics?locale=en#/published',
  ])('%s', async (target) => {
    const { status, text, headers } = await ask({
      target,
      headers: { 'accept-language': 'zh-CN' },
    });
    expect(status).toBe(400);
    expect(headers['cache-control']).toBe('no-store');
    expect(JSON.parse(text).error.message).toContain('网址路径');
  });

  it('and what is plain is not', async () => {
    expect((await ask('/admin/init')).status).toBe(200);
  });
});
