import { parse, type OperationDefinitionNode } from 'graphql';
import { expect, it } from 'vitest';
import { countArguments } from '../../../src/graphql/count-arguments';

const counted = (query: string, variables: Record<string, unknown> = {}): unknown[] => {
  const document = parse(query);
  const [operation] = document.definitions as OperationDefinitionNode[];
  const seen: unknown[] = [];
  if (!operation) throw new Error('no operation');
  countArguments({ document, operation, variables }, (...argument) => seen.push(argument));
  return seen;
};

it('tells of every argument, with variables in their places', () => {
  expect(
    counted(
      'query ($f: F) { metrics(filters: { or: [$f, { a: 1 }] }, sort: "key") { unit(x: 2) { b } } }',
      {
        f: { c: 1 },
      },
    ),
  ).toEqual([
    ['filters', { or: [{ c: 1 }, { a: 1 }] }],
    ['sort', 'key'],
    ['x', 2],
  ]);
});

it('puts the default of a variable in the place of one that was left out, and of no other', () => {
  const query = 'query ($x: [Int] = [1, 2]) { a(b: $x) }';
  expect(counted(query)).toEqual([['b', [1, 2]]]);
  expect(counted(query, { x: null })).toEqual([['b', null]]);
  expect(counted(query, { x: [3] })).toEqual([['b', [3]]]);
});

it('tells of those of a fragment for every place that spreads it', () => {
  const query = '{ a { ...F } ... on Query { b { ...F } } } fragment F on A { c(d: 1) }';
  expect(counted(query)).toEqual([
    ['d', 1],
    ['d', 1],
  ]);
});

it('says nothing of what is written', () => {
  expect(counted('mutation { create(data: { a: [1] }, locale: "en") { b } }')).toEqual([
    ['locale', 'en'],
  ]);
});

it('walks fragments that double at every step once where they have no argument', () => {
  const steps = Array.from(
    { length: 40 },
    (_, i) => `fragment F${i} on A { ...F${i + 1} ...F${i + 1} }`,
  );
  expect(counted(`{ a { ...F0 } } ${steps.join(' ')} fragment F40 on A { b }`)).toEqual([]);
});
