export const DELIVERY = 'api::webhook-delivery.webhook-delivery';

export type DeliveryState = 'waiting' | 'delivered' | 'failed';

/** One event on its way to one webhook. */
export interface StoredDelivery {
  readonly id: number;
  readonly documentId: string;
  /** The event's document id. */
  readonly event: string;
  /** The webhook's document id. */
  readonly webhook: string;
  /** The edition's document id: within it, a webhook hears of events in order. */
  readonly edition: string;
  readonly sequence: number;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly lastStatus: number | null;
  readonly lastError: string | null;
  readonly nextAttemptAt: string | null;
  readonly deliveredAt: string | null;
}
