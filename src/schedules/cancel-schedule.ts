import type { Core } from '@strapi/strapi';
import { auditTrailOf } from '../audit/audit-trail';
import { editionAct } from '../document-middlewares/edition-acts/find-edition';
import { conflict } from '../document-middlewares/status-error';
import { say } from '../messages/say';
import { findSchedule } from './find-schedules';
import { SCHEDULE } from './schedule';

const recordCancelling = async (strapi: Core.Strapi, documentId: string): Promise<void> => {
  const schedule = await findSchedule(strapi, documentId);
  if (!schedule) return;
  const { edition, year, language: locale, at } = schedule;
  const act = { action: 'schedule.cancel', ...editionAct({ documentId: edition, year }), locale };
  await auditTrailOf(strapi).record({ ...act, details: { at } });
};

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
  const isCancelled = await strapi.db.transaction(async () => {
    const { count } = await strapi.db.query(SCHEDULE).updateMany({
      where: { documentId, state: 'waiting' },
      data: { state: 'cancelled', finishedAt: now },
    });
    if (count > 0) await recordCancelling(strapi, documentId);
    return count > 0;
  });
  if (isCancelled) return true;
  const schedule = await findSchedule(strapi, documentId);
  if (!schedule) return false;
  throw conflict(say('schedule.over', { state: say(`schedule.state-${schedule.state}`) }), {});
};
