/** A moment as a clock on a wall shows it; months from 1. */
export interface LocalTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/** What a local time comes to in a time zone. */
export type Instant =
  | {
      /** Milliseconds since 1970, UTC. */
      readonly at: number;
      /** Clocks show this time twice, as they are put back; this is the earlier moment. */
      readonly isAmbiguous: boolean;
    }
  /** Clocks skip this time, as they are put forward. */
  | 'skipped';

const DAY = 24 * 60 * 60 * 1000;

/** Whether the IANA database has a time zone of this name, such as `Asia/Shanghai`. */
export const isTimeZone = (name: string): boolean => {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};

const asIfUtc = ({ year, month, day, hour, minute, second }: LocalTime): number =>
  Date.UTC(year, month - 1, day, hour, minute, second);

/** What clocks in a time zone show at a moment. @param at milliseconds since 1970, UTC */
export const localTimeAt = (at: number, timeZone: string): LocalTime => {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'iso8601',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(new Date(at));
  const part = (type: Intl.DateTimeFormatPartTypes): number =>
    Number(parts.find((one) => one.type === type)?.value);
  return {
    year: part('year'),
    month: part('month'),
    day: part('day'),
    hour: part('hour'),
    minute: part('minute'),
    second: part('second'),
  };
};

const offsetAt = (at: number, timeZone: string): number =>
  asIfUtc(localTimeAt(at, timeZone)) - Math.floor(at / 1000) * 1000;

/**
 * The moment at which clocks in a time zone show a time.
 * @param timeZone an IANA name
 */
export const instantOf = (local: LocalTime, timeZone: string): Instant => {
  const shown = asIfUtc(local);
  // No zone is a day away from UTC: both sides of a change near this time are among these.
  const offsets = [shown - DAY, shown, shown + DAY].map((at) => offsetAt(at, timeZone));
  const moments = [...new Set(offsets)]
    .map((offset) => ({ at: shown - offset, offset }))
    .filter(({ at, offset }) => offsetAt(at, timeZone) === offset)
    .map(({ at }) => at);
  if (moments.length === 0) return 'skipped';
  return { at: Math.min(...moments), isAmbiguous: moments.length > 1 };
};
