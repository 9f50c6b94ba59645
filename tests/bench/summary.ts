import type { measureMemory } from './memory';
import type { measurePublishing } from './publish';
import { significant } from './numbers';
import { readRatios, type ReadLine } from './reads';

type Publication = Awaited<ReturnType<typeof measurePublishing>>[number];
type Memory = Awaited<ReturnType<typeof measureMemory>>;

/** One promise, what it came to in this run, and what was promised. */
type Row = readonly [what: string, ratio: number, promised: string];

const readRows = (one: readonly ReadLine[], many: readonly ReadLine[]): Row[] => {
  const ratios = readRatios(one, many);
  return [
    ['Whole edition by REST, to a bare server', ratios.restToBare, '≥ 0.9'],
    ['… by GraphQL GET', ratios.getToBare, '≥ 0.8'],
    ['… by GraphQL POST', ratios.postToBare, '≥ 0.7'],
    ['Slowest cached REST query, to a bare server', ratios.slowestToBare, '≥ 0.8'],
    ['Whole edition, to Strapi’s deep populate', ratios.warmToDeep, '≥ 100'],
    ['… made anew from the database', ratios.coldToDeep, '≥ 10'],
    ['Whole edition among 500, to one alone', ratios.warmAmongMany, '≥ 0.9'],
    ['… made anew from the database', ratios.coldAmongMany, '≥ 0.7'],
  ];
};

const publicationRow = ({ database, documents, ratio }: Publication): Row => [
  `Publishing ${documents} documents on ${database}, to one by one (time)`,
  ratio,
  '< 0.5',
];

const residentRow = ({ requests, megabytes }: Memory): Row => [
  `Megabytes of memory after ${requests.toLocaleString('en')} requests`,
  megabytes.at(-1) ?? NaN,
  '≤ 400',
];

const memoryRow = ({ requests, megabytes }: Memory): Row => [
  `Memory after ${requests.toLocaleString('en')} requests, to that after a tenth of them`,
  significant((megabytes.at(-1) ?? NaN) / (megabytes[1] ?? NaN)),
  'about 1',
];

/** What each promise came to, as a table in Markdown. */
export const summary = (
  publications: readonly Publication[],
  one: readonly ReadLine[],
  many: readonly ReadLine[],
  memory: Memory,
): string => {
  const rows = [
    ...readRows(one, many),
    ...publications.map(publicationRow),
    memoryRow(memory),
    residentRow(memory),
  ].map((row) => row.join(' | '));
  return ['What | Ratio | Promised', '--- | --- | ---', ...rows]
    .map((row) => `| ${row} |`)
    .join('\n');
};
