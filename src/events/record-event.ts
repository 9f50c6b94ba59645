import type { Core } from '@strapi/strapi';
import { DELIVERY } from './delivery';
import { EVENT, type NewEvent, type StoredEvent } from './event';
import { WEBHOOK, type Webhook } from './webhook';

/**
 * Writes an event down, and for each webhook that wants it that it is to be delivered. Call it in
 * the transaction of what it tells of: both are there afterwards, or neither is.
 */
export const recordEvent = async (strapi: Core.Strapi, event: NewEvent): Promise<void> => {
  const { type, edition, year, sequence, timestamp, data } = event;
  const payload = JSON.stringify({ type, timestamp, data });
  const { documentId }: StoredEvent = await strapi.db
    .query(EVENT)
    .create({ data: { type, edition, year, sequence, payload } });
  const webhooks: Webhook[] = await strapi.db
    .query(WEBHOOK)
    .findMany({ where: { isEnabled: true }, orderBy: { id: 'asc' } });
  for (const webhook of webhooks) {
    if (!webhook.events.includes(type)) continue;
    const delivery = { event: documentId, webhook: webhook.documentId, edition, sequence };
    await strapi.db.query(DELIVERY).create({
      data: { ...delivery, state: 'waiting', attempts: 0, nextAttemptAt: new Date(timestamp) },
    });
  }
};
