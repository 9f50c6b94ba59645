import { isDay } from '../content-rules/calendar';
import { instantOf, isTimeZone } from './local-time';

/** Why a moment cannot be told. */
export type MomentProblem = 'form' | 'zone' | 'skipped';

/** A moment that a person named. */
export interface Moment {
  /** Milliseconds since 1970, UTC. */
  readonly at: number;
  /** Clocks show the time twice; the earlier was taken. */
  readonly isAmbiguous: boolean;
}

const FORM =
  /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})?$/;

/** Whether a time says by its offset which moment it is, whatever the time zone. */
export const hasOffset = (text: string): boolean => FORM.exec(text.trim())?.[5] !== undefined;

const isOffset = (text: string): boolean => {
  const [hours = NaN, minutes = NaN] = text.slice(1).split(':').map(Number);
  return text === 'Z' || (hours <= 14 && minutes <= 59);
};

/**
 * Reads a moment as ISO 8601 writes it: the time that clocks show in a time zone, or, with an offset
 * from UTC, the same moment everywhere.
 */
export const readMoment = (text: string, timeZone: string): Moment | MomentProblem => {
  if (!isTimeZone(timeZone)) return 'zone';
  const parts = FORM.exec(text.trim());
  const [, date = '', hours = '', minutes = '', seconds = '00', offset] = parts ?? [];
  const [hour, minute, second] = [Number(hours), Number(minutes), Number(seconds)];
  if (!isDay(date) || hour > 23 || minute > 59 || second > 59) return 'form';
  if (offset !== undefined) {
    if (!isOffset(offset)) return 'form';
    const at = new Date(`${date}T${hours}:${minutes}:${seconds}${offset}`).getTime();
    return { at, isAmbiguous: false };
  }
  const [year = NaN, month = NaN, day = NaN] = date.split('-').map(Number);
  return instantOf({ year, month, day, hour, minute, second }, timeZone);
};
