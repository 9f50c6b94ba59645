import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { proseWorld } from '../strapi/prose/prose-world';
import { bootApp, type TestApp } from '../support/app';
import { emptyContent } from '../support/empty-content';
import { runChance } from '../support/run-seed';
import { answerTo, type Answer } from './public-reads/answer';
import { graphqlQuestions } from './public-reads/graphql-questions';
import { ONE, OTHER, plantSecrets, signEverything } from './public-reads/plant-secrets';
import { restQuestions } from './public-reads/rest-questions';
import { secretPaths } from './public-reads/secret-paths';
import { measured, rounds } from './support/row';

/** Questions over each door, beside one about every secret field of a type itself. */
const REST = rounds(80, 1500);
const GRAPHQL = rounds(40, 500);

/** Asked each time: the doors that give a whole edition. */
const WHOLE = [
  '/api/editions/2150/published?locale=zh-Hans',
  '/api/editions/2150/published?locale=en',
  '/api/editions/2150/published?locale=en&status=draft&populate=*',
  '/api/editions/2150/snapshots?locale=en',
  '/api/editions/published',
  '{publishedEdition(year: 2150, locale: "en")}',
  '{editions {title sections {title body} metrics {label description} letter {body}}}',
];

let app: TestApp;

beforeAll(async () => {
  app = await bootApp();
  await proseWorld(app);
  await signEverything(app);
});
afterAll(() => emptyContent(app));

const answers = async (questions: readonly string[]): Promise<Map<string, Answer>> => {
  const found = new Map<string, Answer>();
  for (const question of questions) found.set(question, await answerTo(app, question));
  return found;
};

describe('public reads', () => {
  it('no public answer depends on a private field or a draft, whatever parameter asks', async (context) => {
    const next = runChance('public reads');
    const paths = secretPaths(app.strapi);
    const pick = <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)] as T;
    const some = (count: number, of: (path: (typeof paths)[number]) => string[]): string[] =>
      Array.from({ length: count }, () => pick(of(pick(paths))));
    const own = paths.filter(({ via }) => via.length === 0);
    const questions = [
      ...WHOLE,
      ...own.map((path) => pick(restQuestions(path))),
      ...new Set([...some(REST, restQuestions), ...some(GRAPHQL, graphqlQuestions)]),
    ];
    await plantSecrets(app, ONE);
    const before = await answers(questions);
    await plantSecrets(app, OTHER);
    const after = await answers(questions);
    const telling = questions.filter((question) => {
      const [one, other] = [before.get(question), after.get(question)];
      return one?.status !== other?.status || one?.body !== other?.body;
    });
    const broken = questions.filter((question) => (before.get(question)?.status ?? 500) >= 500);
    const showing = questions.filter((question) => {
      const { status, body } = before.get(question) ?? { status: 0, body: '' };
      return status === 200 && body.includes(ONE.word) && !body.startsWith('{"errors"');
    });
    expect({ telling, broken, showing }).toEqual({ telling: [], broken: [], showing: [] });
    const open = questions.filter((question) => before.get(question)?.status === 200).length;
    expect(open).toBeGreaterThan(WHOLE.length);
    measured(context, `${questions.length} questions in ${paths.length} ways, ${open} answered`);
  }, 600_000);
});
