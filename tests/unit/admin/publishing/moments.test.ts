import { describe, expect, it } from 'vitest';
import { scheduleRequest } from '../../../../src/admin/publishing/readiness/schedule-form';
import { momentParts } from '../../../../src/admin/publishing/shared/moment-parts';
import { wordPeriod } from '../../../../src/admin/publishing/sign-off/word-period';

describe('a moment in words', () => {
  it('is of the zone that is named', () => {
    expect(momentParts('2024-01-14T23:30:00Z', 'zh-Hans', 'Asia/Shanghai')).toEqual({
      day: '2024年1月15日',
      time: '07:30',
      zone: 'GMT+8',
    });
  });

  it('begins the day at 00:00', () => {
    expect(momentParts('2024-01-15T00:05:00Z', 'en', 'UTC')).toMatchObject({
      day: 'Jan 15, 2024',
      time: '00:05',
    });
  });

  it('is none of what is no moment', () => {
    expect(momentParts('soon', 'en')).toBeUndefined();
  });
});

describe('what a metric is about', () => {
  it('is a period', () => {
    expect(wordPeriod('2023-01-01/2023-12-31', 'zh-Hans')).toBe('2023年1月1日至2023年12月31日');
  });

  it('is a day', () => {
    expect(wordPeriod('2023-12-31', 'en')).toBe('Dec 31, 2023');
  });

  it.each(['spring', '2023-01-01/later', '2023-01-01/2023-02-01/2023-03-01'])(
    'stays as it is otherwise: %s',
    (period) => {
      expect(wordPeriod(period, 'en')).toBe(period);
    },
  );
});

describe('a schedule as it is typed', () => {
  const form = {
    locale: 'en',
    date: '2024-01-15',
    time: '08:00',
    timeZone: 'Asia/Shanghai',
    note: '',
  } as const;

  it('is the time that clocks show in the zone', () => {
    expect(scheduleRequest(form)).toEqual({
      locale: 'en',
      at: '2024-01-15T08:00',
      timeZone: 'Asia/Shanghai',
    });
  });

  it('takes seconds off, and the note along', () => {
    expect(scheduleRequest({ ...form, time: '08:00:30', note: ' n ' })).toMatchObject({
      at: '2024-01-15T08:00',
      note: 'n',
    });
  });

  it.each([{ date: '' }, { time: '' }, { timeZone: '' }, { timeZone: undefined }])(
    'is no request while something is missing: %j',
    (missing) => {
      expect(scheduleRequest({ ...form, ...missing })).toBeUndefined();
    },
  );
});
