import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { documentShape } from '../../../src/graphql/document-shape';

describe('the shape of a GraphQL document', () => {
  it.each<[string, number, number]>([
    ['{a}', 0, 0],
    ['{a {b {c}}}', 2, 0],
    ['{x: a {y: b} z: a {b}}', 1, 3],
    ['{a {...F}} fragment F on T {b {c}}', 2, 0],
    ['{a {... on T {b {c}}}}', 2, 0],
    ['{p: a {...F} q: a {...F}} fragment F on T {x: b y: b}', 1, 6],
    ['{__schema {types {fields {type {name}}}}}', -1, 0],
    ['query One {a} query Two {a {b {c {d}}}}', 3, 0],
    ['{...Nowhere}', -1, 0],
    ['{...A} fragment A on T {a {...B}} fragment B on T {b {...A}}', 1, 0],
  ])('%s is %i deep with %i aliases', (source, depth, aliases) => {
    expect(documentShape(parse(source))).toEqual({ depth, aliases });
  });

  it('is measured in linear time where fragments double at every step', () => {
    const chain = Array.from(
      { length: 200 },
      (_, i) => `fragment F${i} on T {x: a ...F${i + 1} ...F${i + 1}}`,
    );
    const { aliases } = documentShape(
      parse(`{...F0} ${chain.join(' ')} fragment F200 on T {x: a}`),
    );
    expect(aliases).toBeGreaterThan(1e50);
  });
});
