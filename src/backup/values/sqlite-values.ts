import { clockTime } from './clock-time';
import type { Kind } from './kind';
import { plainDecimal } from './plain-decimal';
import type { Value } from './value';
import { wholeNumber } from './whole-number';

/** What better-sqlite3 reads, whole numbers as they are stored. */
export type SqliteValue = null | bigint | number | string | Buffer;

const MOMENT = /^(\d{4,}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)(\.\d+)?Z?$/;

const moment = (value: SqliteValue): Value | undefined => {
  if (typeof value === 'bigint' || typeof value === 'number')
    return new Date(Number(value)).toISOString();
  const [, day, time, fraction = ''] = MOMENT.exec(String(value)) ?? [];
  return day && time ? `${day}T${time}${fraction.padEnd(4, fraction ? '0' : '.000')}Z` : undefined;
};

const readers: Readonly<Record<Kind, (value: SqliteValue) => Value | undefined>> = {
  integer: (value) => (typeof value === 'bigint' ? wholeNumber(String(value)) : undefined),
  decimal: (value) =>
    typeof value === 'bigint' || typeof value === 'number'
      ? plainDecimal(String(value))
      : undefined,
  boolean: (value) => (value === 0n ? false : value === 1n ? true : undefined),
  json: (value) => (Buffer.isBuffer(value) ? undefined : String(value)),
  datetime: moment,
  date: (value) =>
    typeof value === 'string' ? value : String(moment(value) ?? '').slice(0, 10) || undefined,
  time: (value) => (typeof value === 'string' ? clockTime(value) : undefined),
  text: (value) => (Buffer.isBuffer(value) ? undefined : String(value)),
  bytes: (value) => (Buffer.isBuffer(value) ? value.toString('base64') : undefined),
};

/** Reads a value of SQLite; undefined if the column's kind cannot be read from it. */
export const fromSqlite = (kind: Kind, value: SqliteValue): Value | undefined =>
  value === null ? null : readers[kind](value);

/** Writes a value as Strapi has it in SQLite: moments are milliseconds, times have three decimals. */
export const toSqlite = (kind: Kind, value: Value): SqliteValue => {
  if (value === null) return null;
  if (kind === 'integer') return BigInt(value);
  if (kind === 'decimal') return Number(value);
  if (kind === 'boolean') return value === true ? 1n : 0n;
  const text = String(value);
  if (kind === 'datetime') return BigInt(Date.parse(text.replace(/(\.\d{3})\d*Z$/, '$1Z')));
  if (kind === 'time') return text.includes('.') ? text.padEnd(12, '0') : `${text}.000`;
  return kind === 'bytes' ? Buffer.from(text, 'base64') : text;
};
