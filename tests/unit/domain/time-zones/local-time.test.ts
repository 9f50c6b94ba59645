import { describe, expect, it } from 'vitest';
import { instantOf, isTimeZone, localTimeAt } from '../../../../src/domain/time-zones/local-time';

const at = (text: string) => {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = text
    .split(/[- :]/)
    .map(Number);
  return { year, month, day, hour, minute, second };
};

const resolved = (text: string, zone: string): string => {
  const instant = instantOf(at(text), zone);
  if (instant === 'skipped') return instant;
  return `${new Date(instant.at).toISOString().slice(0, 19)}Z${instant.isAmbiguous ? ' twice' : ''}`;
};

describe('a local time', () => {
  it.each([
    ['2024-01-15 08:00:00', 'Asia/Shanghai', '2024-01-15T00:00:00Z'],
    ['2024-01-15 00:00:00', 'Asia/Shanghai', '2024-01-14T16:00:00Z'],
    ['2024-02-29 23:59:59', 'Asia/Shanghai', '2024-02-29T15:59:59Z'],
    ['2024-07-01 12:00:00', 'America/New_York', '2024-07-01T16:00:00Z'],
    ['2024-12-01 12:00:00', 'America/New_York', '2024-12-01T17:00:00Z'],
    ['2024-06-01 12:00:00', 'Asia/Kathmandu', '2024-06-01T06:15:00Z'],
    ['2024-06-01 12:00:00', 'Pacific/Kiritimati', '2024-05-31T22:00:00Z'],
    ['2024-06-01 12:00:00', 'Pacific/Pago_Pago', '2024-06-01T23:00:00Z'],
    ['2024-06-01 00:00:00', 'UTC', '2024-06-01T00:00:00Z'],
  ])('%s in %s is %s', (text, zone, expected) => {
    expect(resolved(text, zone)).toBe(expected);
  });

  it.each([
    ['2024-03-10 02:00:00', 'America/New_York'],
    ['2024-03-10 02:30:00', 'America/New_York'],
    ['2024-03-10 02:59:59', 'America/New_York'],
    ['2024-10-06 02:15:00', 'Australia/Lord_Howe'],
    ['2011-12-30 12:00:00', 'Pacific/Apia'],
    ['1986-05-04 02:30:00', 'Asia/Shanghai'],
  ])('%s is skipped in %s', (text, zone) => {
    expect(resolved(text, zone)).toBe('skipped');
  });

  it.each([
    ['2024-03-10 01:59:59', 'America/New_York', '2024-03-10T06:59:59Z'],
    ['2024-03-10 03:00:00', 'America/New_York', '2024-03-10T07:00:00Z'],
    ['2024-11-03 00:59:59', 'America/New_York', '2024-11-03T04:59:59Z'],
    ['2024-11-03 02:00:00', 'America/New_York', '2024-11-03T07:00:00Z'],
  ])('%s in %s, beside a change, is one moment', (text, zone, expected) => {
    expect(resolved(text, zone)).toBe(expected);
  });

  it.each([
    ['2024-11-03 01:00:00', 'America/New_York', '2024-11-03T05:00:00Z twice'],
    ['2024-11-03 01:59:59', 'America/New_York', '2024-11-03T05:59:59Z twice'],
    ['2024-04-07 01:45:00', 'Australia/Lord_Howe', '2024-04-06T14:45:00Z twice'],
    ['1986-09-14 01:30:00', 'Asia/Shanghai', '1986-09-13T16:30:00Z twice'],
  ])('%s in %s is two moments, of which it is the earlier', (text, zone, expected) => {
    expect(resolved(text, zone)).toBe(expected);
  });

  it.each(['America/New_York', 'Australia/Lord_Howe', 'Asia/Shanghai'])(
    'is what clocks in %s show at its moment, through every change of a year',
    (zone) => {
      for (const [month, day] of [
        [2, 8],
        [3, 5],
        [9, 4],
        [10, 1],
      ] as const) {
        for (let halves = 0; halves < 4 * 48; halves += 1) {
          const moment = Date.UTC(2024, month, day) + halves * 1_800_000;
          const back = instantOf(localTimeAt(moment, zone), zone);
          if (back === 'skipped') throw new Error(`${zone} ${moment}`);
          const earlier = moment - back.at;
          expect(back.isAmbiguous ? [0, 1_800_000, 3_600_000] : [0]).toContain(earlier);
        }
      }
    },
  );
});

describe('a time zone', () => {
  it.each(['Asia/Shanghai', 'America/New_York', 'UTC', 'Etc/GMT+8'])('%s is known', (name) => {
    expect(isTimeZone(name)).toBe(true);
  });

  it.each(['', 'Asia/Hangzhou', '+08:00', 'UTC+8', 'Asia/Shanghai '])('%j is not', (name) => {
    expect(isTimeZone(name)).toBe(false);
  });
});
