import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootApp, type TestApp } from '../../support/app';
import { curlsOf } from '../../support/curl';
import { emptyContent } from '../../support/empty-content';
import { graphql } from '../../support/graphql';
import { blocksOf } from '../../support/pages';
import { seededWorld } from '../../support/seeded-world';
import { apiToken } from '../../support/tokens';

const PAGES = ['README', 'docs/fetching', 'docs/delivery'].flatMap((name) => [
  `${name}.md`,
  `${name}.zh-Hans.md`,
]);

let app: TestApp;
let token: string;

beforeAll(async () => {
  app = await bootApp();
  await seededWorld(app);
  token = (await apiToken(app, 'read-only')).replace('Bearer ', '');
});

afterAll(() => emptyContent(app));

const hasSections = (data: unknown): data is { sections: unknown[] } =>
  typeof data === 'object' && data !== null && 'sections' in data;

/** Expects a whole edition, a list of entries, or GraphQL's lists by the names of its fields. */
const expectEntries = (data: unknown, printed: string) => {
  const isOne = Array.isArray(data) || hasSections(data);
  const lists = isOne ? [data] : Object.values(data ?? {});
  expect(lists.length, printed).toBeGreaterThan(0);
  for (const list of lists) {
    const { nodes, sections } = list as { nodes?: unknown; sections?: unknown };
    const entries: unknown = Array.isArray(list) ? list : (sections ?? nodes);
    expect(entries, printed).toEqual(expect.arrayContaining([expect.anything()]));
  }
};

const run = async (script: string, TOKEN: string) => {
  const answers = [];
  for (const { method, path, headers, body } of curlsOf(script, { TOKEN })) {
    const asked = app.request[method](path).set(headers);
    answers.push({
      printed: `${path} ${body ?? ''}`,
      answer: await (body ? asked.send(body) : asked),
    });
  }
  return answers;
};

describe.each(PAGES)('what %s prints', (page) => {
  it('by curl is answered with entries when pasted', async () => {
    const answers = await run(blocksOf(page, 'sh').join('\n'), token);
    expect(answers.length).toBeGreaterThan(4);
    for (const { printed, answer } of answers) {
      expect([answer.status, answer.body.errors], `${printed}\n${answer.text}`).toEqual([
        200,
        undefined,
      ]);
      expectEntries(answer.body.data, printed);
    }
  });

  it('in GraphQL is answered with entries when pasted', async () => {
    for (const query of blocksOf(page, 'graphql')) {
      const { status, body } = await graphql(app, query);
      expect([status, body.errors], query).toEqual([200, undefined]);
      expectEntries(body.data, query);
    }
  });
});

describe('the lines with a token', () => {
  it('are refused without one, so that the pages do not promise drafts to everybody', async () => {
    const scripts = blocksOf('docs/fetching.md', 'sh').filter((block) => block.includes('$TOKEN'));
    const answers = await run(scripts.join('\n').replaceAll(/ -H "[^"]*"/g, ''), '');
    expect(answers.map(({ answer }) => answer.status)).toEqual([403, 403, 403]);
  });
});
