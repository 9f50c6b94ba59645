const dayOf = (day: string): Date | undefined => {
  const date = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? undefined : date;
};

/**
 * Words what a metric is about: a period, or the day it was counted.
 * @param period `2023-01-01/2023-12-31` or `2023-12-31`; anything else comes back as it is
 */
export const wordPeriod = (period: string, locale: string): string => {
  const isChinese = locale.startsWith('zh');
  const format = new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    year: 'numeric',
    month: isChinese ? 'long' : 'short',
    day: 'numeric',
  });
  const [start, end, ...rest] = period.split('/').map((day) => dayOf(day));
  if (!start || rest.length > 0) return period;
  if (!end) return period.includes('/') ? period : format.format(start);
  // Of a range in Chinese the formatter has digits and slashes alone.
  if (isChinese) return `${format.format(start)}至${format.format(end)}`;
  return format.formatRange(start, end);
};
