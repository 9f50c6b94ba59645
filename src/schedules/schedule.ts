import type { FigureLocale } from '../domain/figures/figure';

export const SCHEDULE = 'api::scheduled-publication.scheduled-publication';

export type ScheduleState = 'waiting' | 'done' | 'failed' | 'cancelled';

/** An edition that is to be published in one language at a moment, as people see it. */
export interface Schedule {
  readonly documentId: string;
  readonly locale: FigureLocale;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** IANA name; the time zone that the moment was named in. */
  readonly timeZone: string;
  /** For editors; it becomes the snapshot's. */
  readonly note: string | null;
  readonly state: ScheduleState;
  readonly person: string | null;
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
  /** How long after its moment it was published. */
  readonly lateBySeconds: number | null;
  /** Why it failed. */
  readonly message: string | null;
}

/** A schedule as it is stored. */
export interface StoredSchedule extends Omit<Schedule, 'locale'> {
  readonly id: number;
  /** The edition's document id. */
  readonly edition: string;
  readonly year: number;
  readonly language: FigureLocale;
  /** The language to word a failure in. */
  readonly wording: 'en' | 'zh-Hans';
}

/** A schedule as people see it. */
export const asSchedule = (row: StoredSchedule): Schedule => ({
  documentId: row.documentId,
  locale: row.language,
  at: row.at,
  timeZone: row.timeZone,
  note: row.note,
  state: row.state,
  person: row.person,
  startedAt: row.startedAt,
  finishedAt: row.finishedAt,
  lateBySeconds: row.lateBySeconds,
  message: row.message,
});
