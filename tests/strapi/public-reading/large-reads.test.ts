import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import en from '../../../src/messages/en.json';
import zhHans from '../../../src/messages/zh-Hans.json';
import { askRaw } from '../../support/ask-raw';
import { bootApp, type TestApp } from '../../support/app';
import { restEdition } from '../../support/edition-queries';
import { listen, type Listening } from '../../support/listen';
import { queriesDuring } from '../../support/queries-during';
import { largeReads, posted } from './large-reads';
import { publicWorld } from './world';

let app: TestApp;
let server: Listening;

beforeAll(async () => {
  app = await bootApp();
  await publicWorld(app);
  server = await listen(app);
});
afterAll(() => server.close());

describe('a read that is too wide, too deep or too much', () => {
  it.each(largeReads(1).map((read) => [read.what, read] as const))(
    'is refused before anything is loaded, in the caller’s language: %s',
    async (_what, { request, code, parameter }) => {
      const wording = { en, 'zh-CN': zhHans };
      for (const language of ['en', 'zh-CN'] as const) {
        const headers = { ...request.headers, 'accept-language': language };
        const queries = await queriesDuring(app, async () => {
          const { status, text } = await askRaw(server.origin, { ...request, headers });
          expect(status).toBe(400);
          const max = { 'read.width': 100, 'read.depth': 12, 'read.values': 300 }[code];
          const message = wording[language][code]
            .replace('{parameter}', parameter)
            .replace('{max}', String(max));
          expect(text).toContain(message);
          expect(text).toContain(code);
        });
        expect(queries).toBe(0);
      }
    },
  );
});

describe('a read as large as they are meant to be', () => {
  const keys = Array.from({ length: 60 }, (_, at) => `public-${at}`);

  it('takes a list of sixty metrics over REST', async () => {
    const list = keys.map((key) => `filters[key][$in][]=${key}`).join('&');
    const { body } = await app.request.get(`/api/metrics?${list}&pagination[pageSize]=100`);
    expect(body.data).toHaveLength(30);
  });

  it('takes a list of sixty metrics over GraphQL', async () => {
    const query =
      'query ($k: [String]) { metrics(filters: { key: { in: $k } }, pagination: { limit: 100 }) { key } }';
    const { text } = await askRaw(server.origin, posted(query, { k: keys }));
    expect(JSON.parse(text).data.metrics).toHaveLength(30);
  });

  it('takes the whole edition in one deep query', async () => {
    expect((await app.request.get(restEdition(2150, 'zh-Hans'))).body.data).toHaveLength(1);
  });
});
