import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { findEdition } from '../document-middlewares/edition-acts/find-edition';
import { publishEdition } from '../document-middlewares/edition-acts/publish-edition';
import { writeQueueOf } from '../document-middlewares/write-context';
import { say } from '../messages/say';
import { SCHEDULE, type StoredSchedule } from './schedule';

/** Seconds after its moment from which a publication is called late. */
const LATE = 60;
/** How many schedules a pass looks at. */
const AT_A_TIME = 50;

const lateBy = ({ at }: StoredSchedule, now: Date): number =>
  Math.max(0, Math.floor((now.getTime() - new Date(at).getTime()) / 1000));

/** The content stands against it: trying again would not help, an editor would. */
const isRefusal = (error: unknown): error is Error =>
  error instanceof errors.ApplicationError || error instanceof errors.HttpError;

const noteOf = (schedule: StoredSchedule, seconds: number): string | null => {
  if (seconds < LATE) return schedule.note;
  const late = say('schedule.late', { at: new Date(schedule.at).toISOString(), seconds });
  return [schedule.note, late].filter(Boolean).join('\n');
};

/** Publishes and marks it done in one transaction; false if another server did. */
const publishOne = (strapi: Core.Strapi, schedule: StoredSchedule, now: Date): Promise<boolean> =>
  writeQueueOf(strapi)(async (write) => {
    const { id, edition, language: locale, year, person } = schedule;
    const seconds = lateBy(schedule, now);
    const done = { state: 'done', startedAt: now, finishedAt: new Date(), lateBySeconds: seconds };
    const { count } = await strapi.db
      .query(SCHEDULE)
      .updateMany({ where: { id, state: 'waiting' }, data: done });
    if (count === 0) return false;
    const found = await findEdition(write, edition);
    if (!found) throw new errors.NotFoundError(say('edition.unknown', { year }));
    await publishEdition(write, found, { locale, person, note: noteOf(schedule, seconds) });
    return true;
  });

/** Whoever scheduled it is named where people are, and a refusal is worded in their language. */
const asPerson = async <T>(
  strapi: Core.Strapi,
  schedule: StoredSchedule,
  work: () => Promise<T>,
): Promise<T> => {
  const user = { username: schedule.person, preferedLanguage: schedule.wording };
  const context = { state: { user } } as unknown as Parameters<typeof strapi.requestContext.run>[0];
  const made: { result?: Promise<T> } = {};
  await strapi.requestContext.run(context, async () => {
    made.result = work();
    await made.result;
  });
  return made.result as Promise<T>;
};

const settle = async (strapi: Core.Strapi, schedule: StoredSchedule, now: Date): Promise<void> => {
  const { id, year, language } = schedule;
  const what = `Scheduled publication of ${year} in ${language}`;
  try {
    if (!(await asPerson(strapi, schedule, () => publishOne(strapi, schedule, now)))) return;
    const seconds = lateBy(schedule, now);
    if (seconds < LATE) strapi.log.info(`${what}: done`);
    else strapi.log.warn(`${what}: done ${seconds} seconds late`);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    await strapi.db.query(SCHEDULE).updateMany({
      where: { id, state: 'waiting' },
      data: { state: 'failed', startedAt: now, finishedAt: now, message: error.message },
    });
    strapi.log.error(`${what}: refused. ${error.message}`);
  }
};

/**
 * Publishes every edition whose moment has come, in order, the source before its translations. With
 * several servers each is published once; one that fails for want of the database stays waiting.
 * @param signal says that the server is being stopped
 * @throws what kept it from going on, other than a refusal
 */
export const publishDue = async (
  strapi: Core.Strapi,
  now: Date,
  signal?: AbortSignal,
): Promise<void> => {
  const due: StoredSchedule[] = await strapi.db.query(SCHEDULE).findMany({
    where: { state: 'waiting', at: { $lte: now } },
    // zh-Hans before en.
    orderBy: [{ at: 'asc' }, { language: 'desc' }, { id: 'asc' }],
    limit: AT_A_TIME,
  });
  for (const schedule of due) {
    if (signal?.aborted) return;
    await settle(strapi, schedule, now);
  }
};
