import fc from 'fast-check';
import { hostileHeaders, type RequestPair } from './hostile-headers';

/** A parameter: its name in brackets as `qs` reads them, and its value; null where it has no `=`. */
type Part = readonly [name: string, value: string | null];

const VALUES = ['', 'members', 'books', '100', 'true', 'en', '中', 'a b', '#', 'a&b', '%', '0'];
const TEXTS = fc.constantFrom('key', 'label', 'documentId');
const field = fc.oneof(TEXTS, fc.constantFrom('value', 'kind', 'asOf'));
const value = fc.oneof(fc.constantFrom<string | null>(...VALUES), fc.constant(null));
const relation = fc.constantFrom('unit', 'edition', 'sections', 'partOf');
const operator = fc.constantFrom('$eq', '$ne', '$in', '$notIn', '$contains', '$startsWith');
const list = fc.constantFrom('', '[]', '[0]', '[1]', '[2]', '[100]');
const named = (...parts: fc.Arbitrary<string>[]): fc.Arbitrary<string> =>
  fc.tuple(...parts).map((texts) => texts.join(''));
const is = (text: string): fc.Arbitrary<string> => fc.constant(text);
const inBrackets = (inner: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  inner.map((text) => `[${text}]`);

const sensible: fc.Arbitrary<Part> = fc.oneof(
  fc.tuple(named(is('sort'), list), fc.constantFrom('key', 'value:desc', 'label', 'key,value')),
  fc.tuple(named(is('sort'), inBrackets(field)), fc.constantFrom('asc', 'desc')),
  fc.tuple(named(is('fields'), list), field),
  fc.tuple(named(is('populate'), list), relation),
  fc.tuple(named(is('populate'), inBrackets(relation)), fc.constantFrom('true', '*')),
  fc.tuple(
    named(is('populate'), inBrackets(relation), fc.constantFrom('[sort]', '[fields]')),
    fc.constantFrom('id', 'documentId'),
  ),
  fc.tuple(named(is('filters'), inBrackets(TEXTS), inBrackets(operator)), value),
  fc.tuple(named(is('filters'), inBrackets(TEXTS), is('[$in]'), list), value),
  fc.tuple(named(is('filters'), is('[asOf]'), fc.constantFrom('[$null]', '[$notNull]')), value),
  fc.tuple(named(is('filters[$or]'), fc.constantFrom('[0]', '[1]'), inBrackets(TEXTS)), value),
  fc.tuple(named(is('filters[$not]'), inBrackets(TEXTS)), value),
  fc.tuple(
    fc.constantFrom('pagination[pageSize]', 'pagination[page]'),
    fc.constantFrom('1', '2', '25'),
  ),
  fc.tuple(is('locale'), fc.constantFrom('en', 'zh-Hans')),
);
const hostile: fc.Arbitrary<Part> = fc.tuple(
  fc.oneof(
    named(is('filters'), inBrackets(field)),
    named(is('filters'), inBrackets(field), inBrackets(operator), list),
    named(is('populate'), inBrackets(relation), inBrackets(field)),
    fc.constantFrom('__proto__', 'constructor', 'filters[__proto__][key]', 'toString', '_q', ''),
    fc.constantFrom('filters[constructor]', '[', 'sort]', 'filters[key', 'status', 'prose', 'nope'),
    fc.constantFrom('locale[]', 'locale[0]', 'filters[$and][0][$or][1][key]', 'sort[0][key]'),
  ),
  value,
);
const parts = fc.array(
  fc.oneof({ weight: 12, arbitrary: sensible }, { weight: 1, arbitrary: hostile }),
  { minLength: 1, maxLength: 5 },
);

/** How one writes an address: which characters are encoded, and how. */
const writings: readonly ((text: string) => string)[] = [
  (text) => text.replaceAll(/[#&% +]|[^!-~]/gu, encodeURIComponent),
  encodeURIComponent,
  (text) => encodeURIComponent(text).replaceAll(/%../g, (code) => code.toLowerCase()),
  (text) => encodeURIComponent(text).replaceAll('%20', '+'),
  (text) => encodeURIComponent(text).replaceAll('e', '%65').replaceAll('%5B', '['),
  // `#` is left as it is, and text is sent in bytes.
  (text) => Buffer.from(text.replaceAll(/[&% +]/g, encodeURIComponent)).toString('latin1'),
];
const writing = fc.constantFrom(...writings);

/** What a second writer does otherwise; much of it means the same, and some only seems to. */
type Change = (given: readonly Part[], at: number) => readonly Part[];
const changes: readonly Change[] = [
  (given) => given,
  (given) => [...given].reverse(),
  (given, at) => [...given.slice(at % given.length), ...given.slice(0, at % given.length)],
  (given) => [...given].sort(([one], [other]) => (one < other ? -1 : 1)),
  (given) =>
    given.map(([name, text]): Part => [name, text === null ? '' : text === '' ? null : text]),
  (given) => given.map(([name, text]): Part => [name.replace(/\[\d\]$/, '[]'), text]),
  (given) => given.map(([name, text]): Part => [name.replace(/\[\]$/, '[0]'), text]),
  (given) => given.map(([name, text]): Part => [name.replace(/\[\]$/, ''), text]),
  (given, at) => [...given, ...given.slice(at % given.length)],
  (given, at) => [
    ...given.slice(0, at % given.length),
    ['', null],
    ...given.slice(at % given.length),
  ],
  (given, at) => [
    ...given.slice(0, at % given.length),
    ...Array<Part>(996 + (at % 6)).fill(['', null]),
    ...given.slice(at % given.length),
  ],
];

const written = (given: readonly Part[], write: (text: string) => string): string =>
  given
    .map(([name, text]) => (text === null ? write(name) : `${write(name)}=${write(text)}`))
    .join('&');

/**
 * Pairs of public reads over REST, with parameters of every kind, often repeated, nested or in odd
 * places, in every writing. @param turn makes the pair another than all before it
 */
export const addressPairs = (turn: () => number): fc.Arbitrary<RequestPair> =>
  fc
    .record({
      parts,
      writes: fc.tuple(writing, writing),
      change: fc.constantFrom(...changes),
      at: fc.nat(10),
      headers: fc.tuple(hostileHeaders, hostileHeaders),
    })
    .map(({ parts: given, writes, change, at, headers: [one, other] }) => {
      const start = `/api/metrics?filters[documentId][$ne]=turn-${turn()}&`;
      return {
        first: { target: start + written(given, writes[0]), headers: one },
        second: { target: start + written(change(given, at), writes[1]), headers: other },
      };
    });
