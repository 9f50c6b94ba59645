// The calendar has no year 0, and PostgreSQL refuses one.
const DAY = /^(?!0000)(\d{4})-(\d{2})-(\d{2})$/;
const MONTH = /^(?!0000)\d{4}-(0[1-9]|1[0-2])$/;

/** Whether the text is a day that exists, as ISO 8601 writes it: 2024-02-29, not 2023-02-29. */
export const isDay = (text: string): boolean => {
  const parts = DAY.exec(text);
  if (!parts) return false;
  const [year = NaN, month = NaN, day = NaN] = parts.slice(1).map(Number);
  // Date.UTC would read the years up to 99 as 19xx. A day that does not exist becomes another.
  const date = new Date(new Date(0).setUTCFullYear(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};

/** Whether the text is a month or a day that exists (ISO 8601, reduced precision allowed). */
export const isMonthOrDay = (text: string): boolean => MONTH.test(text) || isDay(text);
