/** How large one parameter of a read is: a filter, a sort, what is asked for with each entry. */
export interface ReadSize {
  /** Levels of lists and objects in each other, and of relations in a path in dots. */
  readonly depth: number;
  /** Entries of its longest list or object. */
  readonly width: number;
  /** Single values in all. */
  readonly values: number;
}

/**
 * What a read may come to. The longest that a page can show is a hundred entries, so that a list of
 * more is no use; an edition is five relations deep, with an operator and two levels of “and”.
 */
export const READ_BOUNDS: ReadSize = { depth: 12, width: 100, values: 300 };

/** What of a size is too much; undefined if nothing is. */
export const excess = (size: ReadSize): keyof ReadSize | undefined =>
  (['width', 'depth', 'values'] as const).find((measure) => size[measure] > READ_BOUNDS[measure]);

/**
 * Measures a parameter in time bounded by the bounds: it stops where one of them is passed.
 * @param holdsPaths whether texts are lists of paths (`sections.metrics,letter`), not values
 */
export const readSize = (parameter: unknown, holdsPaths: boolean): ReadSize => {
  const size = { depth: 0, width: 0, values: 0 };
  const open: { value: unknown; depth: number }[] = [{ value: parameter, depth: 0 }];
  const measure = (depth: number, width: number): void => {
    size.depth = Math.max(size.depth, depth);
    size.width = Math.max(size.width, width);
  };
  for (let next = open.pop(); next && !excess(size); next = open.pop()) {
    const { value, depth } = next;
    if (typeof value === 'object' && value !== null) {
      const inner: unknown[] = Object.values(value);
      measure(depth + 1, inner.length);
      if (excess(size)) break;
      for (const one of inner) open.push({ value: one, depth: depth + 1 });
    } else if (holdsPaths && typeof value === 'string') {
      const paths = value.split(',');
      measure(depth + Math.max(...paths.map((path) => path.split('.').length)) - 1, paths.length);
      size.values += paths.length;
    } else size.values += 1;
  }
  return size;
};
