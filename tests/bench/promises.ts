import { markdownTable } from './markdown-table';
import type { measureMemory } from './memory';
import { significant } from './numbers';
import type { measurePublishing } from './publish';
import { WHOLE } from './read';
import { readRatios, type ReadLine } from './reads';
import type { StockLine } from './stock-reads';

type Publication = Awaited<ReturnType<typeof measurePublishing>>[number];
type Memory = Awaited<ReturnType<typeof measureMemory>>;

/** One promise, and what it came to in this run. */
export interface BenchPromise {
  readonly what: string;
  readonly value: number;
  readonly atLeast?: number;
  readonly atMost?: number;
}

const atLeast = (bound: number, what: string, value: number): BenchPromise => ({
  what,
  value,
  atLeast: bound,
});

const atMost = (bound: number, what: string, value: number): BenchPromise => ({
  what,
  value,
  atMost: bound,
});

/** What was not measured is not kept. */
export const isKept = ({ value, atLeast: least, atMost: most }: BenchPromise): boolean =>
  value >= (least ?? -Infinity) && value <= (most ?? Infinity);

const stockPromises = (lines: readonly StockLine[]): BenchPromise[] => {
  const whole = lines.find(({ read }) => read === WHOLE.name);
  const conventions = lines.filter((line) => line !== whole);
  const slowest = Math.min(...conventions.map(({ ratio }) => ratio));
  return [
    atLeast(12, 'Whole edition made anew, to Strapi’s own deep populate', whole?.ratio ?? NaN),
    atLeast(0.9, 'Slowest read by conventions, nothing kept, to Strapi’s own', slowest),
  ];
};

/** What one run measured of reading. */
export interface Reading {
  readonly stock: readonly StockLine[];
  readonly one: readonly ReadLine[];
  readonly many: readonly ReadLine[];
  readonly memory: Memory;
}

/** The promises about reading and memory. */
export const readingPromises = ({ stock, one, many, memory }: Reading): BenchPromise[] => {
  const ratios = readRatios(one, many);
  const { requests, megabytes } = memory;
  const after = megabytes.at(-1) ?? NaN;
  const asked = requests.toLocaleString('en');
  return [
    atLeast(0.9, 'Whole edition by REST, to a bare server', ratios.restToBare),
    atLeast(0.8, '… by GraphQL GET', ratios.getToBare),
    atLeast(0.7, '… by GraphQL POST', ratios.postToBare),
    atLeast(0.8, 'Slowest cached REST query, to a bare server', ratios.slowestToBare),
    ...stockPromises(stock),
    atLeast(100, 'Whole edition, to our own read by conventions made anew', ratios.warmToDeep),
    atLeast(0.9, 'Whole edition among 500, to one alone', ratios.warmAmongMany),
    atLeast(0.7, '… made anew from the database', ratios.coldAmongMany),
    atMost(
      1.2,
      `Memory after ${asked} requests, to that after a tenth of them`,
      significant(after / (megabytes[1] ?? NaN)),
    ),
    atMost(400, `Megabytes of memory after ${asked} requests`, after),
  ];
};

/** The promise about publishing on one database. */
export const publicationPromise = ({ database, documents, ratio }: Publication): BenchPromise =>
  atMost(0.5, `Publishing ${documents} documents on ${database}, to one by one (time)`, ratio);

/** What each promise came to, as a table in Markdown. */
export const promiseTable = (promises: readonly BenchPromise[]): string =>
  markdownTable(
    ['What', 'Came to', 'Promised'],
    promises.map(({ what, value, atLeast: least, atMost: most }) => [
      what,
      value,
      least === undefined ? `≤ ${most ?? ''}` : `≥ ${least}`,
    ]),
  );
