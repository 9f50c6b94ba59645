import { findReferences } from '../metric-references/find-references';
import { isDay } from '../content-rules/calendar';

/** From which edition to which. */
export interface YearMove {
  readonly from: number;
  readonly to: number;
}

/** Names the new year where a text names the old one: 2023年 becomes 2024年, 120231 stays. */
export const moveYearIn = (text: string, { from, to }: YearMove): string =>
  text.replace(new RegExp(`(?<!\\d)${from}(?![\\d/])`, 'g'), String(to));

/**
 * Moves references to the metrics of other editions along: last year's text compared with 2022, this
 * year's compares with 2023. One whose metric the edition copied from does not have stays as it is.
 * @param keys the keys of the edition copied from
 */
export const moveReferences = (
  text: string,
  { from, to }: YearMove,
  keys: ReadonlySet<string>,
  markdown: boolean,
): string => {
  let moved = text;
  for (const { start, end, key, edition } of [
    ...findReferences(text, { markdown }).references,
  ].reverse()) {
    if (edition === undefined || edition + (to - from) !== from || !keys.has(key)) continue;
    const words = text.slice(start, end).replace(`${edition}/`, `${from}/`);
    moved = moved.slice(0, start) + words + moved.slice(end);
  }
  return moved;
};

/** The same day so many years on; the last of February where that year has no 29th. */
export const moveDay = (day: string, { from, to }: YearMove): string => {
  const moved = `${String(Number(day.slice(0, 4)) + to - from).padStart(4, '0')}${day.slice(4, 10)}`;
  return isDay(moved) ? moved : moved.replace(/-29$/, '-28');
};
