/** A moment in words: a day, a time of day and the zone that they are of. */
export interface MomentParts {
  readonly day: string;
  readonly time: string;
  readonly zone: string;
}

/**
 * Words a moment in a language.
 * @param iso ISO 8601 with an offset
 * @param timeZone an IANA name; without it that of the browser
 * @returns undefined of what is no moment
 */
export const momentParts = (
  iso: string,
  locale: string,
  timeZone?: string,
): MomentParts | undefined => {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return undefined;
  const zoned = timeZone === undefined ? {} : { timeZone };
  const day = new Intl.DateTimeFormat(locale, {
    ...zoned,
    year: 'numeric',
    month: locale.startsWith('zh') ? 'long' : 'short',
    day: 'numeric',
  }).format(date);
  const time = new Intl.DateTimeFormat(locale, {
    ...zoned,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(date);
  const zone = new Intl.DateTimeFormat(locale, { ...zoned, timeZoneName: 'short' })
    .formatToParts(date)
    .find(({ type }) => type === 'timeZoneName')?.value;
  return { day, time, zone: zone ?? 'UTC' };
};
