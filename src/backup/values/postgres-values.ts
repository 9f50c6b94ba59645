import { clockTime } from './clock-time';
import type { Kind } from './kind';
import { plainDecimal } from './plain-decimal';
import type { Value } from './value';
import { wholeNumber } from './whole-number';

const WITH_ZONE = 'timestamp with time zone';
const MOMENT = /^(\d{4,})-(\d\d)-(\d\d) (\d\d):(\d\d):(\d\d)(?:\.(\d{1,6}))?(?:\+00)?$/;

/** The driver writes moments without a zone in the time of the process, and so it reads them. */
const moment = (text: string, native: string): Value | undefined => {
  const [, ...parts] = MOMENT.exec(text) ?? [];
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.map(Number);
  if (year === 0) return undefined;
  const fraction = (parts[6] ?? '').padEnd(6, '0');
  const date = new Date(0);
  if (native === WITH_ZONE) {
    date.setUTCFullYear(year, month - 1, day);
    date.setUTCHours(hour, minute, second);
  } else {
    date.setFullYear(year, month - 1, day);
    date.setHours(hour, minute, second);
  }
  return date.toISOString().replace(/\.\d+Z$/, `.${fraction.replace(/(?<=^\d{3})000$/, '')}Z`);
};

const two = (part: number): string => String(part).padStart(2, '0');

const wallTime = (iso: string): string => {
  const date = new Date(iso.replace(/(\.\d{3})\d*Z$/, '$1Z'));
  const fraction = /\.(\d+)Z$/.exec(iso)?.[1] ?? '0';
  const day = [
    String(date.getFullYear()).padStart(4, '0'),
    two(date.getMonth() + 1),
    two(date.getDate()),
  ];
  const time = [date.getHours(), date.getMinutes(), date.getSeconds()].map(two);
  return `${day.join('-')} ${time.join(':')}.${fraction}`;
};

/**
 * Reads a value of PostgreSQL; undefined if the column's kind cannot be read from it.
 * @param text as PostgreSQL writes it, in a session whose time zone is UTC
 * @param native the column's type as PostgreSQL names it
 */
export const fromPostgres = (
  kind: Kind,
  native: string,
  text: string | null,
): Value | undefined => {
  if (text === null) return null;
  switch (kind) {
    case 'integer':
      return wholeNumber(text);
    case 'decimal':
      return plainDecimal(text);
    case 'boolean':
      return text === 't';
    case 'datetime':
      return moment(text, native);
    case 'time':
      return clockTime(text);
    case 'bytes':
      return Buffer.from(text.slice(2), 'hex').toString('base64');
    default:
      return text;
  }
};

/** Writes a value as a parameter for a column of that type. */
export const toPostgres = (kind: Kind, native: string, value: Value): string | null => {
  if (value === null) return null;
  const text = String(value);
  if (kind === 'datetime') return native === WITH_ZONE ? text : wallTime(text);
  return kind === 'bytes' ? `\\x${Buffer.from(text, 'base64').toString('hex')}` : text;
};
