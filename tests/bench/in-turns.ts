import { loadClient } from './load';
import { median, significant } from './numbers';
import { processorTime } from './processor-time';
import type { Read } from './read';

const { load } = loadClient();

/** A read, and the server that is asked for it. */
export interface Asked {
  readonly origin: string;
  readonly pid: number;
  readonly read: Read;
}

/** Two servers beside each other. */
export interface Comparison {
  /** Requests a second: the medians. */
  readonly perSecond: number;
  readonly otherPerSecond: number;
  /** How many times as many as the other answers: the median of the rounds, the least and the most. */
  readonly ratio: number;
  readonly least: number;
  readonly most: number;
  /** The other's processor time for a request, to ours: more than 1 where ours takes less. */
  readonly processorRatio: number;
}

interface Turn {
  readonly perSecond: number;
  /** Milliseconds of processor time. */
  readonly perRequest: number;
}

const takeTurn = async ({ origin, pid, read }: Asked, seconds: number): Promise<Turn> => {
  const before = processorTime(pid);
  const perSecond = await load(origin, read, seconds);
  const perRequest = (processorTime(pid) - before) / (perSecond * seconds);
  return { perSecond, perRequest };
};

/**
 * Once both are warm, they take turns, with the same load, so that a slow moment of the
 * machine meets both.
 */
export const measureInTurns = async (
  one: Asked,
  other: Asked,
  { rounds, seconds }: { readonly rounds: number; readonly seconds: number },
): Promise<Comparison> => {
  for (const asked of [one, other]) await takeTurn(asked, seconds);
  const pairs: { mine: Turn; its: Turn }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    pairs.push({ mine: await takeTurn(one, seconds), its: await takeTurn(other, seconds) });
  }
  const ratios = pairs.map(({ mine, its }) => mine.perSecond / its.perSecond);
  const middle = (valueOf: (pair: (typeof pairs)[number]) => number) =>
    significant(median(pairs.map(valueOf)));
  return {
    perSecond: middle(({ mine }) => mine.perSecond),
    otherPerSecond: middle(({ its }) => its.perSecond),
    ratio: significant(median(ratios)),
    least: significant(Math.min(...ratios)),
    most: significant(Math.max(...ratios)),
    processorRatio: middle(({ mine, its }) => its.perRequest / mine.perRequest),
  };
};
