const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/** Whether the text is a day that exists, as ISO 8601 writes it: 2024-02-29, not 2023-02-29. */
export const isDay = (text: string): boolean => {
  const [, year, month, day] = DAY.exec(text) ?? [];
  if (!year || !month || !day) return false;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  date.setUTCFullYear(Number(year));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
};

/** Whether the text is a month or a day that exists (ISO 8601, reduced precision allowed). */
export const isMonthOrDay = (text: string): boolean => MONTH.test(text) || isDay(text);
