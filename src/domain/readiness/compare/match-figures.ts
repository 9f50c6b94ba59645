import type { Figure } from '../../figures/figure';
import type { Difference, DifferenceCode, FigurePair } from './comparison';
import {
  hasOtherCurrency,
  hasOtherQualifier,
  hasOtherUnit,
  hasSameValue,
  isPowerOfTenOff,
} from './same-fact';

type Fits = (zh: Figure, en: Figure) => boolean;

/** The figures that have found no partner yet. */
interface Rest {
  readonly zh: readonly Figure[];
  readonly en: readonly Figure[];
}

interface Round extends Rest {
  readonly pairs: readonly FigurePair[];
}

/** Pairs each Chinese figure, in its order, with the first free English one that fits. */
export const pairUp = ({ zh, en }: Rest, fits: Fits): Round => {
  const free = [...en];
  const left: Figure[] = [];
  const pairs: FigurePair[] = [];
  for (const source of zh) {
    const index = free.findIndex((target) => fits(source, target));
    const target = free[index];
    if (target === undefined) left.push(source);
    else {
      free.splice(index, 1);
      pairs.push({ zh: source, en: target });
    }
  }
  return { pairs, zh: left, en: free };
};

const isAlike: Fits = (zh, en) => !hasOtherUnit(zh, en) && !hasOtherCurrency(zh, en);

const and =
  (...all: readonly Fits[]): Fits =>
  (zh, en) =>
    all.every((fits) => fits(zh, en));

const isSaidAlike: Fits = (zh, en) => !hasOtherQualifier(zh, en);

/** From the surest partner to the last resort, and what the pair differs in by being one. */
const ROUNDS: readonly (readonly [Fits, DifferenceCode | undefined])[] = [
  [and(hasSameValue, isAlike, isSaidAlike), undefined],
  [and(hasSameValue, isAlike), undefined],
  [hasSameValue, undefined],
  [and(isPowerOfTenOff, isAlike), 'magnitude'],
  [isPowerOfTenOff, 'magnitude'],
  [and(isAlike, (zh, en) => zh.class === en.class), 'value'],
];

const differencesOf = ({ zh, en }: FigurePair): Difference[] => {
  const codes: DifferenceCode[] = [];
  if (hasOtherCurrency(zh, en)) codes.push('currency');
  else if (hasOtherUnit(zh, en)) codes.push('unit');
  if (hasOtherQualifier(zh, en)) codes.push('qualifier');
  return codes.map((code) => ({ code, zh, en }));
};

/** Finds the partners among figures that state something, and what differs in each pair. */
export const matchFigures = (
  figures: Rest,
): Round & { readonly differences: readonly Difference[] } => {
  let rest: Rest = figures;
  const pairs: FigurePair[] = [];
  const differences: Difference[] = [];
  for (const [fits, code] of ROUNDS) {
    const round = pairUp(rest, fits);
    rest = round;
    pairs.push(...round.pairs);
    differences.push(
      ...round.pairs.flatMap((pair) => [
        ...(code === undefined ? [] : [{ code, ...pair }]),
        ...differencesOf(pair),
      ]),
    );
  }
  return { pairs, differences, zh: rest.zh, en: rest.en };
};
