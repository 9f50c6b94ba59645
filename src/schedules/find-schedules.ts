import type { Core } from '@strapi/strapi';
import { asSchedule, SCHEDULE, type Schedule, type StoredSchedule } from './schedule';

/** What is and was scheduled of an edition, the latest moment first. */
export const findSchedules = async (strapi: Core.Strapi, edition: string): Promise<Schedule[]> => {
  const rows: StoredSchedule[] = await strapi.db
    .query(SCHEDULE)
    .findMany({ where: { edition }, orderBy: [{ at: 'desc' }, { id: 'desc' }] });
  return rows.map(asSchedule);
};

/** One schedule as it is stored; null if there is none. */
export const findSchedule = (
  strapi: Core.Strapi,
  documentId: string,
): Promise<StoredSchedule | null> => strapi.db.query(SCHEDULE).findOne({ where: { documentId } });
