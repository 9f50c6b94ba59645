import type { Measured } from './support/rows-reporter';

/** What was measured on each database, in the order of its tests. */
export interface MeasuredOn {
  readonly database: string;
  readonly rows: readonly Measured[];
}

const SIGN = { held: '', broken: '**broken** ', 'not run': '' } as const;

const cell = (row: Measured | undefined): string =>
  row ? `${SIGN[row.state]}${row.figure}`.replaceAll('|', '\\|') : '–';

/** One row a promise, one column a database; a promise that one of them does not have has a dash. */
export const promisesTable = (measured: readonly MeasuredOn[]): string => {
  const promises = [...new Set(measured.flatMap(({ rows }) => rows.map(({ promise }) => promise)))];
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const head = ['Promise', ...measured.map(({ database }) => database)];
  const body = promises.map((promise) => [
    promise.replaceAll('|', '\\|'),
    ...measured.map(({ rows }) => cell(rows.find((row) => row.promise === promise))),
  ]);
  return [line(head), line(head.map(() => '---')), ...body.map(line)].join('\n');
};
