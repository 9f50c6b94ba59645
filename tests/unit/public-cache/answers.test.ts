import type { IncomingHttpHeaders, RequestListener } from 'node:http';
import { expect, it } from 'vitest';
import type { TableReads } from '../../../src/change-log/table-reads';
import { createAnswers } from '../../../src/public-cache/answers';
import { createStore } from '../../../src/public-cache/store';

const GIVEN = {
  accept: 'application/json',
  'accept-language': 'zh-CN',
  'content-type': 'application/json; charset=utf-8',
  'if-none-match': '"a"',
  origin: 'https://reader.example',
  'strapi-response-format': 'v4',
  'x-anything': '1',
};

/** What the stack hears of a request with all those headers, beside what every request has. */
const heard = async (method: 'GET' | 'POST', isGraphql: boolean) => {
  const seen: IncomingHttpHeaders[] = [];
  const stack: RequestListener = (request, response) => {
    seen.push({ ...request.headers, url: request.url });
    response.end();
  };
  const reads = {
    during: async (work: () => Promise<unknown>) => ({ result: await work(), tables: new Map() }),
  } as unknown as TableReads;
  const tables = { watched: new Set<string>(), types: new Map<string, string>() };
  const lifetimes = { sMaxAge: 1, staleWhileRevalidate: 1 };
  const answers = createAnswers(stack, createStore(1_000), reads, tables, lifetimes, false);
  await answers.make('key', { method, url: '/a?b=[ü]#c', headers: GIVEN }, isGraphql);
  const { host: _host, 'user-agent': _agent, ...headers } = seen[0] ?? {};
  return headers;
};

const told = { 'accept-language': 'zh-CN', origin: 'https://reader.example', url: '/a?b=[ü]#c' };

it('lets the stack hear of a reader the language and the origin, and the address as it came', async () => {
  expect(await heard('GET', false)).toEqual(told);
});

it('lets GraphQL hear the media type, too', async () => {
  const { accept } = GIVEN;
  expect(await heard('GET', true)).toEqual({ ...told, accept });
  expect(await heard('POST', true)).toEqual({
    ...told,
    accept,
    'content-type': 'application/json',
  });
});
