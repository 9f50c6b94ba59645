import fc from 'fast-check';
import type { RawRequest } from '../../support/ask-raw';
import { hostileHeaders, type RequestPair } from './hostile-headers';

type Fields = readonly (readonly [name: string, value: unknown])[];

const QUERIES = [
  'query A($n: ID, $k: String) { metrics(filters: { documentId: { ne: $n }, key: { eq: $k } }) { key label } } query B { units { code } }',
  'query A($n: ID) { metrics(sort: ["key", "value:desc"], filters: { documentId: { ne: $n } }) { key value unit { name } } }',
  'query A($n: ID, $f: MetricFiltersInput, $s: [String]) { metrics(filters: { and: [$f, { documentId: { ne: $n } }] }, sort: $s) { key } }',
  'query A($n: ID) { __typename units(filters: { documentId: { ne: $n } }) { code } # 中\n }',
];
const variables = fc.record(
  {
    k: fc.constantFrom<unknown>('members', 'books', null, 1),
    f: fc.constantFrom<unknown>({ key: { in: ['members', 'books'] }, value: { gt: 1 } }, null),
    s: fc.constantFrom<unknown>(['key', 'value'], ['value', 'key'], 'key', null),
    nope: fc.constantFrom<unknown>(1, { a: 1, b: 2 }),
  },
  { requiredKeys: [] },
);

/** What a second client does otherwise with the fields of a request. */
const changes: readonly ((given: Fields) => Fields)[] = [
  (given) => given,
  (given) => [...given].reverse(),
  (given) => given.map(([name, value]) => [name, name === 'query' ? `${String(value)} ` : value]),
  (given) =>
    given.map(([name, value]) => [
      name,
      name === 'query' ? String(value).replaceAll(' ', ',\n') : value,
    ]),
  (given) => [...given, ['extensions', null]],
  (given) => [...given, ['extensions', { persistedQuery: { version: 1, sha256Hash: 'a' } }]],
  (given) => [...given, ['operationName', 'B']],
  (given) => [...given, ['variables', {}]],
  (given) => [...given, ['variables', null]],
  (given) => [...given, ['__proto__', {}]],
  (given) => [...given, ['prose', 'raw']],
  (given) => [...given, ['id', '1']],
];

const json = (fields: Fields): string =>
  `{${fields.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`).join()}}`;

const types = fc.constantFrom(
  'application/json',
  'application/json; charset=utf-8',
  'application/json;charset=utf-16',
  'application/json; x',
  'application/json-patch+json',
  'APPLICATION/JSON',
  'text/plain',
);

const posted = (fields: Fields, headers: Record<string, string>, type: string): RawRequest => ({
  target: '/graphql',
  headers: { ...headers, 'content-type': type },
  body: json(fields),
});

const inAddress = (fields: Fields, headers: Record<string, string>): RawRequest => {
  const parameters = fields.map(([name, value]): [string, string] => [
    name,
    typeof value === 'string' ? value : JSON.stringify(value),
  ]);
  return { target: `/graphql?${new URLSearchParams(parameters).toString()}`, headers };
};

/**
 * Pairs of queries over GraphQL: by GET and by POST, laid out otherwise, with fields repeated, left
 * out or unknown. @param turn makes the pair another than all before it
 */
export const graphqlPairs = (turn: () => number): fc.Arbitrary<RequestPair> =>
  fc
    .record({
      query: fc.constantFrom(...QUERIES),
      variables,
      change: fc.constantFrom(...changes),
      byPost: fc.tuple(fc.boolean(), fc.boolean()),
      headers: fc.tuple(hostileHeaders, hostileHeaders),
      types: fc.tuple(fc.constant('application/json'), types),
    })
    .map(({ query, variables: given, change, byPost, headers, types: named }) => {
      const name = `turn-${turn()}`;
      const fields: Fields = [
        // In the text as well: the second may leave the variables out, as one before it did.
        ['query', query.replace('$n: ID', `$n: ID = "${name}"`)],
        ['variables', { n: name, ...given }],
        ['operationName', 'A'],
      ];
      const [first, second] = [fields, change(fields)] as const;
      const send = (one: Fields, at: 0 | 1): RawRequest =>
        byPost[at] ? posted(one, headers[at], named[at]) : inAddress(one, headers[at]);
      return { first: send(first, 0), second: send(second, 1) };
    });
