import { describe, expect, it } from 'vitest';
import { nameGraphql } from '../../../src/public-cache/name-graphql';

const posted = (body: unknown): string | null => nameGraphql(JSON.stringify(body));
const asked = (parameters: [string, string][]): string | null =>
  nameGraphql(`/graphql?${new URLSearchParams(parameters).toString()}`);

const QUERY = 'query A($year: Int) { editions(filters: { year: { eq: $year } }) { title } }';

describe('the name of a GraphQL request', () => {
  it('is the same however it is laid out, sent, and its parameters ordered', () => {
    const name = posted({ query: QUERY, variables: { year: 2023 }, operationName: 'A' });
    expect(name).toMatch(/^graphql /);
    const spaced = QUERY.replaceAll(' ', '\n  ');
    expect(posted({ operationName: 'A', query: spaced, variables: { year: 2023 } })).toBe(name);
    const inAddress: [string, string][] = [
      ['variables', '{"year": 2023}'],
      ['query', QUERY],
      ['operationName', 'A'],
    ];
    expect(asked(inAddress)).toBe(name);
  });

  it('is the same whether nothing is said or null', () => {
    const nothing = { operationName: null, variables: null, extensions: null };
    expect(posted({ query: QUERY, ...nothing })).toBe(posted({ query: QUERY }));
  });

  it.each<[what: string, one: unknown, other: unknown]>([
    [
      'variables',
      { query: QUERY, variables: { year: 1 } },
      { query: QUERY, variables: { year: 2 } },
    ],
    [
      'the order within a variable, which may be stored JSON',
      { query: QUERY, variables: { a: { b: 1, c: 2 } } },
      { query: QUERY, variables: { a: { c: 2, b: 1 } } },
    ],
    ['a field that GraphQL does not know', { query: QUERY, id: 1 }, { query: QUERY }],
  ])('is another with other %s', (_what, one, other) => {
    expect(posted(one)).not.toBe(posted(other));
  });

  it('is another with a name that JSON parsers are poisoned by', () => {
    const poisoned = `{"query":${JSON.stringify(QUERY)},"__proto__":{"a":1}}`;
    expect(nameGraphql(poisoned)).not.toBe(posted({ query: QUERY }));
  });

  it('is of the text as it came where a hash of that text comes with it', () => {
    const extensions = { persistedQuery: { version: 1, sha256Hash: 'abc' } };
    expect(posted({ query: QUERY, extensions })).not.toBe(
      posted({ query: `${QUERY} `, extensions }),
    );
  });

  it.each<[string, string | null]>([
    ['a mutation', posted({ query: 'mutation { x }' })],
    ['a mistake', posted({ query: '{' })],
    ['nothing', posted({})],
    ['a list', posted([{ query: QUERY }])],
    ['null', posted(null)],
    ['a query that is no text', posted({ query: 1 })],
    [
      'a parameter that comes twice',
      asked([
        ['query', '{ a }'],
        ['query', QUERY],
      ]),
    ],
    [
      'a parameter that GraphQL does not know',
      asked([
        ['query', QUERY],
        ['prose', 'raw'],
      ]),
    ],
    [
      'a parameter of every object',
      asked([
        ['query', QUERY],
        ['constructor', ''],
      ]),
    ],
    [
      'variables that are null, which Apollo refuses here',
      asked([
        ['query', QUERY],
        ['variables', 'null'],
      ]),
    ],
    [
      'variables that are no JSON',
      asked([
        ['query', QUERY],
        ['variables', '{'],
      ]),
    ],
    ['nothing in the address', nameGraphql('/graphql?')],
  ])('does not exist for %s', (_what, name) => {
    expect(name).toBeNull();
  });
});
