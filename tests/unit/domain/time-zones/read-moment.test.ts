import { expect, it } from 'vitest';
import { hasOffset, readMoment } from '../../../../src/domain/time-zones/read-moment';

const read = (text: string, zone = 'Asia/Shanghai') => {
  const moment = readMoment(text, zone);
  return typeof moment === 'string' ? moment : new Date(moment.at).toISOString();
};

it.each([
  ['2024-01-15 08:00', '2024-01-15T00:00:00.000Z'],
  ['2024-01-15T08:00', '2024-01-15T00:00:00.000Z'],
  [' 2024-01-15T08:00:30 ', '2024-01-15T00:00:30.000Z'],
  ['2024-01-15T08:00:30.500', '2024-01-15T00:00:30.000Z'],
  ['2024-01-15T08:00Z', '2024-01-15T08:00:00.000Z'],
  ['2024-01-15T08:00:00+01:00', '2024-01-15T07:00:00.000Z'],
  ['2024-01-15T08:00:00-05:30', '2024-01-15T13:30:00.000Z'],
])('%s is %s', (text, expected) => {
  expect(read(text)).toBe(expected);
});

it.each([
  ['', 'form'],
  ['tomorrow', 'form'],
  ['2024-01-15', 'form'],
  ['2024-02-30 08:00', 'form'],
  ['2024-13-01 08:00', 'form'],
  ['2024-01-15 24:00', 'form'],
  ['2024-01-15 08:60', 'form'],
  ['2024-01-15 08:00:60', 'form'],
  ['2024-01-15 8:00', 'form'],
  ['2024-01-15T08:00+15:00', 'form'],
  ['2024-01-15T08:00+01:75', 'form'],
])('%j is refused: %s', (text, problem) => {
  expect(read(text)).toBe(problem);
});

it('names an unknown zone before anything else', () => {
  expect(read('nonsense', 'Asia/Hangzhou')).toBe('zone');
});

it('takes a skipped time with an offset for the moment it is, and without one for none', () => {
  expect(read('2024-03-10 02:30', 'America/New_York')).toBe('skipped');
  expect(read('2024-03-10T02:30-05:00', 'America/New_York')).toBe('2024-03-10T07:30:00.000Z');
});

it('tells a time that says its offset from one that needs a time zone', () => {
  expect(['2024-01-15T08:00Z', '2024-01-15 08:00+08:00'].map(hasOffset)).toEqual([true, true]);
  expect(['2024-01-15 08:00', 'soon', ''].map(hasOffset)).toEqual([false, false, false]);
});
