import type { Core } from '@strapi/strapi';
import { DELIVERY } from './delivery';
import { EVENT } from './event';
import { eventSettings } from './settings';
import { WEBHOOK } from './webhook';

/** How many rows of each kind a pass takes away at most. */
const AT_A_TIME = 500;

const DAY = 24 * 60 * 60 * 1000;

const takeAway = async (strapi: Core.Strapi, uid: string, where: object): Promise<void> => {
  const rows: { id: number }[] = await strapi.db
    .query(uid)
    .findMany({ where, select: ['id'], orderBy: { id: 'asc' }, limit: AT_A_TIME });
  const ids = rows.map(({ id }) => id);
  if (ids.length > 0) await strapi.db.query(uid).deleteMany({ where: { id: { $in: ids } } });
};

/**
 * Takes away what is older than it has to be kept: deliveries that came to an end, or that wait for
 * a webhook that is off; then events that nothing waits for.
 */
export const pruneEvents = async (strapi: Core.Strapi, now: Date): Promise<void> => {
  const { retentionDays } = eventSettings(strapi);
  const isOld = { createdAt: { $lt: new Date(now.getTime() - retentionDays * DAY) } };
  const off: { documentId: string }[] = await strapi.db
    .query(WEBHOOK)
    .findMany({ where: { isEnabled: false }, select: ['documentId'] });
  const isIdle = { webhook: { $in: off.map(({ documentId }) => documentId) } };
  await takeAway(strapi, DELIVERY, { ...isOld, $or: [{ state: { $ne: 'waiting' } }, isIdle] });
  const { tableName } = strapi.db.metadata.get(DELIVERY);
  const kept = strapi.db.getConnection(tableName).select('event');
  await takeAway(strapi, EVENT, { ...isOld, documentId: { $notIn: kept } });
};
