import { describe, expect, it } from 'vitest';
import { editDistance, nearest } from '../../../../src/domain/metric-references/nearest';

describe('the distance between words', () => {
  it.each([
    ['metric', 'metric', 0],
    ['metirc', 'metric', 1],
    ['metrc', 'metric', 1],
    ['kitten', 'sitting', 3],
    ['', 'abc', 3],
    ['abcdef', 'uvwxyz', 4],
  ])('%s to %s is %i, counted to 4 at most', (one, other, distance) => {
    expect(editDistance(one, other, 3)).toBe(distance);
    expect(editDistance(other, one, 3)).toBe(distance);
  });
});

describe('a near miss', () => {
  it('is the nearest candidate', () => {
    expect(nearest('union-memebrs', ['unions', 'union-members', 'union-member'])).toBe(
      'union-members',
    );
    expect(nearest('OVER', ['exact', 'over'])).toBe('over');
  });

  it.each(['', 'x', 'something-else', 'a'.repeat(200)])('is nothing for %j', (given) => {
    expect(nearest(given, ['union-members', 'books-donated'])).toBeUndefined();
  });
});
