import type { Core } from '@strapi/strapi';
import { DELIVERY, type StoredDelivery } from './delivery';
import { EVENT, type EventType, type StoredEvent } from './event';
import { WEBHOOK, type Webhook } from './webhook';

/** A delivery as people see it. */
export interface ListedDelivery extends Omit<
  StoredDelivery,
  'id' | 'event' | 'webhook' | 'edition' | 'sequence'
> {
  readonly webhook: Pick<Webhook, 'documentId' | 'name' | 'url'>;
}

/** An event as people see it, with what became of it. */
export interface ListedEvent {
  readonly documentId: string;
  readonly type: EventType;
  /** The edition's document id. */
  readonly edition: string;
  readonly year: number;
  readonly createdAt: string;
  readonly payload: unknown;
  readonly deliveries: readonly ListedDelivery[];
}

const asListed = (row: StoredDelivery, { documentId, name, url }: Webhook): ListedDelivery => ({
  documentId: row.documentId,
  webhook: { documentId, name, url },
  state: row.state,
  attempts: row.attempts,
  lastStatus: row.lastStatus,
  lastError: row.lastError,
  nextAttemptAt: row.nextAttemptAt,
  deliveredAt: row.deliveredAt,
});

/** Which events are asked for. */
export interface EventPage {
  /** From 1. */
  readonly page: number;
  readonly pageSize: number;
  readonly where?: object;
}

/** A page of events, the latest first, and how many there are: four queries. */
export const listEvents = async (
  strapi: Core.Strapi,
  { page, pageSize, where = {} }: EventPage,
): Promise<{ events: ListedEvent[]; total: number }> => {
  const rows: StoredEvent[] = await strapi.db.query(EVENT).findMany({
    where,
    orderBy: { id: 'desc' },
    offset: (page - 1) * pageSize,
    limit: pageSize,
  });
  const deliveries: StoredDelivery[] = await strapi.db.query(DELIVERY).findMany({
    where: { event: { $in: rows.map(({ documentId }) => documentId) } },
    orderBy: { id: 'asc' },
  });
  const webhooks: Webhook[] = await strapi.db.query(WEBHOOK).findMany();
  const byId = new Map(webhooks.map((webhook) => [webhook.documentId, webhook]));
  const events = rows.map(({ documentId, type, edition, year, createdAt, payload }) => ({
    documentId,
    type,
    edition,
    year,
    createdAt,
    payload: JSON.parse(payload) as unknown,
    deliveries: deliveries.flatMap((delivery) => {
      const webhook = byId.get(delivery.webhook);
      return delivery.event === documentId && webhook ? [asListed(delivery, webhook)] : [];
    }),
  }));
  return { events, total: await strapi.db.query(EVENT).count({ where }) };
};
