import type { RawRequest } from '../../support/ask-raw';

/** A read that asks for too much, and what its refusal names. */
export interface LargeRead {
  readonly what: string;
  readonly request: RawRequest;
  readonly code: 'read.width' | 'read.depth' | 'read.values';
  readonly parameter: string;
}

/** A GraphQL request by POST. */
export const posted = (query: string, variables: object = {}): RawRequest => ({
  target: '/graphql',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ query, variables }),
});

const FILTERED = 'query ($f: MetricFiltersInput) { metrics(filters: $f) { key } }';
const SORTED = 'query ($s: [String]) { metrics(sort: $s) { key } }';

const each = <T>(count: number, make: (at: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => make(at));
const either = (count: number): object => ({
  or: each(count, (at) => ({ key: { eq: `a${at}` } })),
});
const negated = (levels: number): object =>
  levels === 0 ? { key: { eq: 'x' } } : { not: negated(levels - 1) };
const rest = (parts: readonly string[]): RawRequest => ({
  target: `/api/metrics?${parts.join('&')}`,
});

/**
 * Reads of one kind each that were answered in seconds, or as if a part were not there.
 * @param size how wide or deep they are, from a little too much (1) on
 */
export const largeReads = (size: number): LargeRead[] => {
  const wide = 100 + size;
  const deep = 12 + size;
  const inAddress = Math.min(wide, 400);
  const inDocument = Math.min(wide, 300);
  const reads: readonly (readonly [string, RawRequest, LargeRead['code'], string])[] = [
    ['variables of many branches', posted(FILTERED, { f: either(wide) }), 'read.width', 'filters'],
    ['variables nested deep', posted(FILTERED, { f: negated(deep) }), 'read.depth', 'filters'],
    [
      'a long list in variables',
      posted(FILTERED, { f: { key: { in: each(wide, String) } } }),
      'read.width',
      'filters',
    ],
    [
      'a long sort in variables',
      posted(SORTED, { s: each(wide, () => 'key') }),
      'read.width',
      'sort',
    ],
    [
      'a sort in one text',
      posted(SORTED, { s: each(wide, () => 'key').join() }),
      'read.width',
      'sort',
    ],
    [
      'a sort along a long path',
      posted(SORTED, { s: each(deep, () => 'edition.letter').join('.') }),
      'read.depth',
      'sort',
    ],
    [
      'many branches in the document',
      posted(`{ metrics(filters: { or: [${each(inDocument, () => '{}').join()}] }) { key } }`),
      'read.width',
      'filters',
    ],
    [
      'the document nested deep',
      posted(
        `{ metrics(filters: ${'{ not: '.repeat(Math.min(deep, 400))}{}${'}'.repeat(Math.min(deep, 400))}) { key } }`,
      ),
      'read.depth',
      'filters',
    ],
    [
      'one variable in many places',
      posted(
        `query ($f: MetricFiltersInput) { ${each(8, (at) => `a${at}: metrics(filters: $f) { key }`).join(' ')} }`,
        { f: either(60) },
      ),
      'read.values',
      'filters',
    ],
    [
      'the default of a variable',
      posted(
        `query ($f: MetricFiltersInput = { or: [${each(inDocument, () => '{}').join()}] }) { metrics(filters: $f) { key } }`,
      ),
      'read.width',
      'filters',
    ],
    [
      'a fragment in many places',
      posted(
        `{ ${each(30, (at) => `a${at}: units { ...F }`).join(' ')} } fragment F on Unit { measureWords(filters: { or: [${each(12, () => '{ word: { eq: "x" } }').join()}] }) { word } }`,
      ),
      'read.values',
      'filters',
    ],
    [
      'branches over REST',
      rest(each(inAddress, (at) => `filters[$or][${at}][key]=a`)),
      'read.width',
      'filters',
    ],
    [
      'a list over REST',
      rest(each(inAddress, (at) => `filters[key][$in][]=${at}`)),
      'read.width',
      'filters',
    ],
    [
      'branches in a relation over REST',
      rest(each(inAddress, (at) => `populate[unit][filters][$or][${at}][code]=a`)),
      'read.width',
      'populate',
    ],
    [
      'a nested filter over REST',
      rest([`filters${'[$not]'.repeat(Math.min(deep, 19))}[key]=x`]),
      'read.depth',
      'filters',
    ],
    ['a sort over REST', rest([`sort=${each(wide, () => 'key').join()}`]), 'read.width', 'sort'],
    [
      'a list of fields over REST',
      rest(each(inAddress, () => 'fields[]=key')),
      'read.width',
      'fields',
    ],
    [
      'relations over REST',
      rest([`populate=${each(wide, () => 'unit').join()}`]),
      'read.width',
      'populate',
    ],
    [
      'a path of relations over REST',
      rest([`populate=${each(deep + 1, () => 'edition').join('.')}`]),
      'read.depth',
      'populate',
    ],
    [
      'many short lists over REST',
      rest(each(8, (at) => each(50, () => `filters[$and][${at}][key][$in][]=x`).join('&'))),
      'read.values',
      'filters',
    ],
  ];
  return reads.map(([what, request, code, parameter]) => ({ what, request, code, parameter }));
};
