import type { FigureLocale } from '../../../domain/figures/figure';

/** A schedule as it is typed. */
export interface ScheduleForm {
  readonly locale: FigureLocale;
  /** `2024-01-15`, as the browser's input gives it. */
  readonly date: string;
  /** `08:00`. */
  readonly time: string;
  /** IANA name. */
  readonly timeZone: string | undefined;
  readonly note: string;
}

/** A schedule as the desk takes it: the time that clocks show in the zone. */
export interface ScheduleRequest {
  readonly locale: FigureLocale;
  readonly at: string;
  readonly timeZone: string;
  readonly note?: string;
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const TIME = /^\d{2}:\d{2}$/;

/** What is typed as a request; undefined while the date, the time or the zone is missing. */
export const scheduleRequest = (form: ScheduleForm): ScheduleRequest | undefined => {
  const { locale, date, time, timeZone } = form;
  // Some browsers give seconds as well.
  const clock = time.slice(0, 5);
  if (!DATE.test(date) || !TIME.test(clock) || !timeZone) return undefined;
  const note = form.note.trim();
  return { locale, at: `${date}T${clock}`, timeZone, ...(note === '' ? {} : { note }) };
};
