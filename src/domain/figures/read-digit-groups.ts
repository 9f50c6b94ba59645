import { isDigitAt } from '../numerals/character-kinds';
import { digitsEnd } from '../numerals/read-arabic';
import type { FigureClass } from './figure';

/** Digits joined by signs that make one name, date, time or ratio of them. */
export interface DigitGroups {
  readonly end: number;
  readonly class: FigureClass;
  /** The lengths and the digits of each part, as written. */
  readonly parts: readonly string[];
  readonly sign: string;
}

const SIGNS = '-–:：∶.．·・•/—';
const MOST_PARTS = 8;
const MOST_PART = 12;

const unified: Readonly<Record<string, string>> = {
  '–': '-',
  '—': '-',
  '：': ':',
  '∶': ':',
  '．': '.',
  '・': '·',
  '•': '·',
};

const isClock = ([hour = '', minute = '']: readonly string[]): boolean =>
  hour.length <= 2 && Number(hour) <= 24 && minute.length === 2 && Number(minute) < 60;

const isDay = ([year = '', month = '', day = '']: readonly string[]): boolean =>
  year.length === 4 &&
  Number(month) >= 1 &&
  Number(month) <= 12 &&
  Number(day) >= 1 &&
  Number(day) <= 31;

const classOf = (sign: string, parts: readonly string[]): FigureClass | undefined => {
  const [first = '', second = ''] = parts;
  if (sign === '·') return 'date';
  if (sign === ':') return isClock(parts) ? 'date' : 'ratio';
  if (parts.length > 2) return isDay(parts) ? 'date' : 'identifier';
  if (sign !== '-') return undefined;
  // An area code and a number, or two long numbers: no range is written so.
  const isPhone = first.startsWith('0') && first.length >= 3 && second.length >= 6;
  return isPhone || (first.length >= 3 && second.length >= 7) ? 'identifier' : undefined;
};

/** Reads 2023-12-31, 20:30, 3:1, 5·1, 0574-87654321, 1.2.3 where digits begin; a decimal is none of these. */
export const readDigitGroups = (text: string, start: number): DigitGroups | undefined => {
  let end = digitsEnd(text, start, MOST_PART);
  if (end === start || isDigitAt(text, end)) return undefined;
  const sign = unified[text.charAt(end)] ?? text.charAt(end);
  if (sign === '' || !SIGNS.includes(sign)) return undefined;
  const parts = [text.slice(start, end)];
  while (parts.length < MOST_PARTS && (unified[text.charAt(end)] ?? text.charAt(end)) === sign) {
    const next = digitsEnd(text, end + 1, MOST_PART);
    if (next === end + 1 || isDigitAt(text, next)) break;
    parts.push(text.slice(end + 1, next));
    end = next;
  }
  if (parts.length < 2) return undefined;
  const found = classOf(sign, parts);
  return found && { end, class: found, parts, sign };
};
