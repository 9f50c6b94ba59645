import { describe, expect, it } from 'vitest';
import { excess, readSize } from '../../../src/domain/read-size';

const many = (count: number): string[] => Array.from({ length: count }, (_, i) => `a${i}`);
const nested = (levels: number): unknown => (levels === 0 ? 'x' : { not: nested(levels - 1) });

describe('the size of a parameter', () => {
  it('is its levels, its longest list and its values', () => {
    const filters = { $or: [{ key: { $in: many(60) } }, { value: 1 }] };
    expect(readSize(filters, false)).toEqual({ depth: 5, width: 60, values: 61 });
    expect(readSize('a,b.c', false)).toEqual({ depth: 0, width: 0, values: 1 });
    expect(readSize(undefined, false)).toEqual({ depth: 0, width: 0, values: 1 });
  });

  it('counts paths in dots and commas where texts are paths', () => {
    expect(readSize('sections.metrics.unit,letter', true)).toEqual({
      depth: 2,
      width: 2,
      values: 2,
    });
    expect(readSize(['key:asc', 'value'], true)).toEqual({ depth: 1, width: 2, values: 2 });
  });

  it.each<[what: string, value: unknown, holdsPaths: boolean, measure: string | undefined]>([
    ['a list of a hundred', many(100), false, undefined],
    ['a list of more', many(101), false, 'width'],
    ['a list that came as an object', Object.assign({}, many(101)), false, 'width'],
    ['twelve levels', nested(12), false, undefined],
    ['thirteen levels', nested(13), false, 'depth'],
    ['three hundred values', many(3).map(() => many(100)), false, undefined],
    ['more values in short lists', many(4).map(() => many(76)), false, 'values'],
    ['a text of many paths', many(101).join(), true, 'width'],
    ['a text with commas', many(101).join(), false, undefined],
    ['a path that goes far', many(14).join('.'), true, 'depth'],
  ])('is too much, or not: %s', (_what, value, holdsPaths, measure) => {
    expect(excess(readSize(value, holdsPaths))).toBe(measure);
  });

  it('is measured at once, however large it is', () => {
    const began = performance.now();
    expect(excess(readSize(nested(5_000), false))).toBe('depth');
    expect(excess(readSize(many(300_000), false))).toBe('width');
    expect(performance.now() - began).toBeLessThan(200);
  });
});
