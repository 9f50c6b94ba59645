import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalRow } from '../../../src/backup/values/canonical-row';
import { clockTime } from '../../../src/backup/values/clock-time';
import type { Kind } from '../../../src/backup/values/kind';
import { kindOf } from '../../../src/backup/values/kind';
import { plainDecimal } from '../../../src/backup/values/plain-decimal';
import { fromPostgres, toPostgres } from '../../../src/backup/values/postgres-values';
import { fromSqlite, toSqlite, type SqliteValue } from '../../../src/backup/values/sqlite-values';
import { tableDigest } from '../../../src/backup/values/table-digest';
import type { Value } from '../../../src/backup/values/value';

const moment = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString());
const decimal = fc
  .double({ noNaN: true, noDefaultInfinity: true })
  .map((number) => plainDecimal(String(number)));
const time = fc
  .nat(86_399_999)
  .map((ms) => clockTime(new Date(ms).toISOString().replace(/^.*T|Z$/g, '')));

/** Values of every kind, as a backup has them. */
const values: Record<Kind, fc.Arbitrary<Value>> = {
  integer: fc.oneof(
    fc.maxSafeInteger(),
    fc.bigInt({ min: 2n ** 53n, max: 2n ** 63n - 1n }).map(String),
  ),
  decimal,
  boolean: fc.boolean(),
  json: fc.json(),
  datetime: moment,
  date: moment.map((iso) => iso.slice(0, 10)),
  time,
  text: fc.string({ unit: 'grapheme' }),
  bytes: fc.uint8Array().map((bytes) => Buffer.from(bytes).toString('base64')),
};

const kinds = Object.keys(values) as Kind[];

/** What PostgreSQL gives back for a parameter. */
const throughPostgres = (kind: Kind, text: string | null): string | null =>
  kind === 'boolean' && text !== null ? text.slice(0, 1) : text;

describe.each(kinds)('a value of kind %s', (kind) => {
  it('is the same after SQLite, and none stays none', () => {
    fc.assert(
      fc.property(fc.option(values[kind]), (value) => {
        const stored = toSqlite(kind, value);
        // SQLite keeps whole numbers of any column that takes numbers as integers.
        const read: SqliteValue =
          typeof stored === 'number' && Number.isSafeInteger(stored) ? BigInt(stored) : stored;
        expect(fromSqlite(kind, read)).toEqual(value);
      }),
    );
  });

  it('is the same after PostgreSQL, and none stays none', () => {
    const native = kind === 'datetime' ? 'timestamp without time zone' : kind;
    fc.assert(
      fc.property(fc.option(values[kind]), (value) => {
        const stored = throughPostgres(kind, toPostgres(kind, native, value));
        expect(fromPostgres(kind, native, stored)).toEqual(value);
      }),
    );
  });
});

describe('the canonical form', () => {
  it.each([
    ['1.50', '1.5'],
    ['-0', '0'],
    ['-0.0', '0'],
    ['1e21', '1000000000000000000000'],
    ['1.5e-7', '0.00000015'],
    ['-12.5E+3', '-12500'],
    ['00012', '12'],
    ['NaN', 'NaN'],
  ])('of the number %s is %s', (text, plain) => {
    expect(plainDecimal(text)).toBe(plain);
  });

  it('has all digits of any number, and stays that number', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        const plain = plainDecimal(String(number));
        expect(plain).toMatch(/^-?\d+(\.\d*[1-9])?$/);
        expect(Number(plain)).toBe(number === 0 ? 0 : number);
      }),
    );
  });

  it('does not know the order of keys, spaces or microseconds, but the order of a list', () => {
    const of = (json: string, at: string) => canonicalRow(['json', 'datetime'], [json, at]);
    const one = of('{"a":{"x":1,"y":[1,2]},"b":null}', '2024-01-31T00:00:00.123Z');
    expect(of('{"b": null, "a": {"y": [1, 2.0], "x": 1}}', '2024-01-31T00:00:00.123456Z')).toBe(
      one,
    );
    expect(of('{"b":null,"a":{"y":[2,1],"x":1}}', '2024-01-31T00:00:00.123Z')).not.toBe(one);
    expect(of('{"a":{"x":1,"y":[1,2]},"b":null}', '2024-01-31T00:00:00.124Z')).not.toBe(one);
  });

  it('tells none from the JSON null, the empty text and the text null', () => {
    const forms = [null, 'null', '""'].map((value) => canonicalRow(['json'], [value]));
    const texts = [null, 'null', ''].map((value) => canonicalRow(['text'], [value]));
    expect(new Set(forms).size).toBe(3);
    expect(new Set(texts).size).toBe(3);
  });

  it('of a table does not know the order of its rows, but how often each is there', () => {
    const hexOf = (rows: string[]): string => {
      const digest = tableDigest(['text']);
      rows.forEach((row) => digest.add([row]));
      return digest.hex();
    };
    expect(hexOf(['a', 'b'])).toBe(hexOf(['b', 'a']));
    expect(hexOf(['a', 'b'])).not.toBe(hexOf(['a', 'b', 'b']));
    expect(hexOf(['a', 'a'])).not.toBe(hexOf([]));
  });
});

describe('a value of a moment', () => {
  it('keeps PostgreSQL’s microseconds, which SQLite does not have', () => {
    const native = 'timestamp without time zone';
    const read = fromPostgres('datetime', native, '2024-01-31 10:00:00.123456');
    expect(toPostgres('datetime', native, read ?? null)).toBe('2024-01-31 10:00:00.123456');
    expect(String(read)).toMatch(/\.123456Z$/);
    expect(toSqlite('datetime', read ?? null)).toBe(
      BigInt(Date.parse(String(read).replace('456Z', 'Z'))),
    );
  });

  it('is read from SQLite’s own text, too', () => {
    expect(fromSqlite('datetime', '2024-01-31 10:00:00')).toBe('2024-01-31T10:00:00.000Z');
    expect(fromSqlite('datetime', 'yesterday')).toBeUndefined();
  });
});

describe('a kind', () => {
  it.each([
    ['varchar(255)', 'text'],
    ['CHARACTER VARYING', 'text'],
    ['float', 'decimal'],
    ['numeric', 'decimal'],
    ['jsonb', 'json'],
    ['timestamp without time zone', 'datetime'],
    ['point', undefined],
  ])('of the type %s is %s', (declared, kind) => {
    expect(kindOf(declared)).toBe(kind);
  });
});
