import type { Core } from '@strapi/strapi';
import { auditTrailOf } from '../audit/audit-trail';
import { editionAct, type EditionRef } from '../document-middlewares/edition-acts/find-edition';
import { refusal } from '../document-middlewares/refusal';
import { SOURCE_LOCALE } from '../document-middlewares/source-locale';
import { conflict } from '../document-middlewares/status-error';
import { writeQueueOf } from '../document-middlewares/write-context';
import type { FigureLocale } from '../domain/figures/figure';
import { hasOffset, readMoment } from '../domain/time-zones/read-moment';
import { callerLanguage } from '../messages/caller-language';
import { languageName } from '../messages/language-name';
import { say } from '../messages/say';
import { publishedLocales } from '../snapshots/issue-snapshots';
import { asSchedule, SCHEDULE, type Schedule, type StoredSchedule } from './schedule';

/** What is asked of a schedule, as a person or a request gives it. */
export interface ScheduleInput {
  readonly locale: FigureLocale;
  readonly person: string | null;
  readonly at: unknown;
  readonly timeZone: unknown;
  readonly note?: unknown;
}

/** A new schedule, and what there is to say of the moment that was taken. */
export interface AddedSchedule extends Schedule {
  readonly notice: string | null;
}

const LONGEST_NOTE = 2000;
/** How far ahead a schedule may be, in milliseconds: about ten years. */
const FARTHEST = 10 * 366 * 24 * 60 * 60 * 1000;

const readAt = (at: unknown, zone: unknown, now: Date) => {
  if (typeof at !== 'string') throw refusal('schedule.form', 'at', { given: '' });
  const timeZone = zone ?? (hasOffset(at) ? 'UTC' : '');
  if (typeof timeZone !== 'string') throw refusal('schedule.zone', 'timeZone', { given: '' });
  const moment = readMoment(at, timeZone);
  if (moment === 'zone') throw refusal('schedule.zone', 'timeZone', { given: timeZone });
  if (typeof moment === 'string')
    throw refusal(`schedule.${moment}`, 'at', { given: at, timeZone });
  if (moment.at <= now.getTime()) throw refusal('schedule.past', 'at', { given: at });
  if (moment.at > now.getTime() + FARTHEST) throw refusal('schedule.far', 'at', { given: at });
  return { moment, timeZone, given: at };
};

const readNote = (note: unknown): string | null => {
  if (note === undefined || note === null || note === '') return null;
  if (typeof note !== 'string') throw refusal('rule.text', 'note');
  const { length } = [...note];
  if (length > LONGEST_NOTE) throw refusal('rule.too-long', 'note', { max: LONGEST_NOTE, length });
  return note;
};

/** A translation is published after its source: that is public, or waits for as early a moment. */
const refuseBeforeSource = async (
  strapi: Core.Strapi,
  { documentId, year }: EditionRef,
  at: Date,
): Promise<void> => {
  const shown = await publishedLocales(strapi, documentId);
  if (shown.includes(SOURCE_LOCALE)) return;
  const earlier = { edition: documentId, language: SOURCE_LOCALE, state: 'waiting' };
  const where = { ...earlier, at: { $lte: at } };
  if ((await strapi.db.query(SCHEDULE).count({ where })) > 0) return;
  throw conflict(say('schedule.source-first', { year }), {});
};

/**
 * Schedules an edition to be published in a language.
 * @throws ValidationError (400) naming the field; 409 if the same is waiting already, or of a
 *   translation whose source neither is public nor will be by then
 */
export const addSchedule = async (
  strapi: Core.Strapi,
  { documentId, year }: EditionRef,
  { locale, person, ...input }: ScheduleInput,
  now: Date,
): Promise<AddedSchedule> => {
  const { moment, timeZone, given } = readAt(input.at, input.timeZone, now);
  const note = readNote(input.note);
  const at = new Date(moment.at);
  const same = { edition: documentId, language: locale, at, state: 'waiting' };
  // Two servers that are asked for the same at once take turns, so that the second finds the first.
  const added = await writeQueueOf(strapi)(async () => {
    if ((await strapi.db.query(SCHEDULE).count({ where: same })) > 0) {
      const language = languageName(locale);
      throw conflict(say('schedule.twice', { year, language, at: given, timeZone }), {});
    }
    if (locale !== SOURCE_LOCALE) await refuseBeforeSource(strapi, { documentId, year }, at);
    const wording = callerLanguage();
    const data = { ...same, year, timeZone, note, person, wording };
    const stored = (await strapi.db.query(SCHEDULE).create({ data })) as StoredSchedule;
    const act = { action: 'schedule.add', ...editionAct({ documentId, year }), locale, person };
    await auditTrailOf(strapi).record({ ...act, details: { at: at.toISOString(), timeZone } });
    return stored;
  });
  const notice = moment.isAmbiguous ? say('schedule.twofold', { given, timeZone }) : null;
  return { ...asSchedule(added), notice };
};
