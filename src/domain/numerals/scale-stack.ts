import { compare, plus, times, whole, type Exact } from './exact';

interface Group {
  readonly value: Exact;
  readonly scale: Exact;
}

/**
 * The big scales of a number being read: 五兆六十二亿四万 is a pile of groups, each under its own
 * scale, and a larger scale takes in all that lies on top of a still larger one (四千五百万亿).
 */
export interface ScaleStack {
  readonly groups: readonly Group[];
}

export const emptyStack: ScaleStack = { groups: [] };

const sumOf = (groups: readonly Group[]): Exact =>
  groups.reduce<Exact>((sum, { value }) => plus(sum, value), whole(0));

/** All groups together with the part that has no big scale yet. */
export const total = (stack: ScaleStack, section: Exact): Exact =>
  plus(sumOf(stack.groups), section);

/** Whether the scale may follow: after a section of its own, or directly on a scale (万万, 万亿). */
export const maySet = ({ groups }: ScaleStack, hasSection: boolean, scale: Exact): boolean => {
  const top = groups.at(-1);
  if (!top) return hasSection;
  return hasSection || compare(scale, top.scale) >= 0;
};

/** Puts a section under a big scale. */
export const setScale = ({ groups }: ScaleStack, section: Exact, scale: Exact): ScaleStack => {
  const isEmpty = section.numerator === 0n;
  const kept = groups.filter(
    (group) =>
      compare(group.scale, scale) > (isEmpty ? 0 : -1) && compare(group.scale, scale) !== 0,
  );
  const taken = groups.slice(kept.length);
  const value = times(plus(sumOf(taken), section), scale);
  return { groups: [...kept, { value, scale }] };
};
