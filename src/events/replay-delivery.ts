import type { Core } from '@strapi/strapi';
import { DELIVERY } from './delivery';

/**
 * Sends an event to a webhook again, from the first attempt on, as soon as a server comes by. It is
 * the same event with the same id.
 * @returns whether there is such a delivery
 */
export const replayDelivery = async (
  strapi: Core.Strapi,
  documentId: string,
  now: Date,
): Promise<boolean> => {
  const { count } = await strapi.db.query(DELIVERY).updateMany({
    where: { documentId },
    data: {
      state: 'waiting',
      attempts: 0,
      nextAttemptAt: now,
      deliveredAt: null,
      claimedBy: null,
      claimedUntil: null,
    },
  });
  return count > 0;
};
