import type { Core } from '@strapi/strapi';
import { conflict } from '../document-middlewares/status-error';
import { say } from '../messages/say';
import { findSchedule } from './find-schedules';
import { SCHEDULE } from './schedule';

/**
 * Cancels a schedule that waits.
 * @returns whether there is such a schedule
 * @throws 409 if it no longer waits
 */
export const cancelSchedule = async (
  strapi: Core.Strapi,
  documentId: string,
  now: Date,
): Promise<boolean> => {
  const { count } = await strapi.db.query(SCHEDULE).updateMany({
    where: { documentId, state: 'waiting' },
    data: { state: 'cancelled', finishedAt: now },
  });
  if (count > 0) return true;
  const schedule = await findSchedule(strapi, documentId);
  if (!schedule) return false;
  throw conflict(say('schedule.over', { state: say(`schedule.state-${schedule.state}`) }), {});
};
