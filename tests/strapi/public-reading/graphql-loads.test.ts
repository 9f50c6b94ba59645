import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { bootApp, type TestApp } from '../../support/app';
import { compiled } from '../../support/compiled';
import { graphql } from '../../support/graphql';
import { queriesDuring } from '../../support/queries-during';
import { publicWorld } from './world';

const { LIMITS } = compiled('graphql/limits') as { LIMITS: { loads: number } };
const { loads } = LIMITS;

let app: TestApp;

beforeAll(async () => {
  app = await bootApp();
  await publicWorld(app);
});
afterEach(() => {
  LIMITS.loads = loads;
});

/**
 * What was loaded for an answer whose texts are all there: each field that gives entries, and each
 * entry of a list.
 */
const loadedFor = (answer: unknown): number => {
  if (Array.isArray(answer)) return answer.reduce<number>((sum, one) => sum + loadedFor(one), 0);
  if (typeof answer !== 'object' || answer === null) return 0;
  return Object.values(answer).reduce<number>((sum, value: unknown) => {
    if (typeof value !== 'object') return sum;
    return sum + 1 + (Array.isArray(value) ? value.length : 0) + loadedFor(value);
  }, 0);
};

const OURS = 'filters: {key: {startsWith: "public-"}}';
const QUERIES: readonly (readonly [string, string])[] = [
  ['lists in lists', '{editions {title sections {metrics {key}} metrics {key}}}'],
  ['pages', `{metrics(${OURS}, pagination: {page: 2, pageSize: 7}) {key sections {slug}}}`],
  ['a page of a list in a list', '{editions {metrics(pagination: {start: 4, limit: 9}) {key}}}'],
  ['filters', '{editions {metrics(filters: {key: {in: ["public-1", "public-7"]}}) {key}}}'],
  ['an order', '{editions {metrics(sort: "key:desc", pagination: {limit: 3}) {sections {slug}}}}'],
  [
    'connections',
    '{editions_connection {nodes {metrics_connection {nodes {key unit {code}}}} pageInfo {total}}}',
  ],
  ['components', '{units {code pluralForms {one} measureWords {word}}}'],
  ['files', '{photos {caption image {url} section {slug}}}'],
  [
    'fragments and fields twice',
    '{editions {...E sections {slug}}} fragment E on Edition {sections {metrics {key}} letter {title}}',
  ],
  ['aliases', '{a: metrics(pagination: {limit: 3}) {key} b: units {code} c: editions {title}}'],
  [
    'what is left out',
    '{editions {sections @skip(if: true) {slug} metrics @include(if: false) {key}}}',
  ],
  ['the other language', '{metrics(locale: "en") {key localizations {key sections {slug}}}}'],
  ['a relation to one', '{metrics(pagination: {limit: 2}) {edition {sections {slug}}}}'],
];

let asked = 0;
/** Asks under a name of its own, so that no answer is kept from before. */
const ask = (query: string) => {
  asked += 1;
  return graphql(app, `query Ask${asked} ${query}`);
};

describe('what a GraphQL query would load', () => {
  it.each(QUERIES)('is counted before it is loaded, to the entry: %s', async (_what, query) => {
    const loaded = loadedFor((await ask(query)).body.data);
    expect(loaded).toBeGreaterThan(0);
    LIMITS.loads = loaded;
    const whole = await ask(query);
    expect([whole.status, whole.body.errors]).toEqual([200, undefined]);
    LIMITS.loads = loaded - 1;
    const refused = await ask(query);
    expect([refused.status, refused.body.data]).toEqual([400, undefined]);
    expect(refused.body.errors[0].message).toContain(String(loaded - 1));
  });

  it('is not asked of the database where it could not be too much', async () => {
    const query = '{metrics(pagination: {limit: 100}) {key}}';
    const whenFar = await queriesDuring(app, () => ask(query));
    LIMITS.loads = 31;
    expect(await queriesDuring(app, () => ask(query))).toBeGreaterThan(whenFar);
  });

  it('is told to nobody who may not read it', async () => {
    LIMITS.loads = 1;
    const { status, body } = await ask('{glossaryTerms {sourceTerm}}');
    expect([status, body.errors[0].extensions.error.name]).toEqual([200, 'ForbiddenError']);
  });
});
