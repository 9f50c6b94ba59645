import type { EventType } from './event';

export const WEBHOOK = 'api::webhook.webhook';

/** The permission to see and change webhooks, and to see and replay what they were told. */
export const WEBHOOKS_ACTION = 'admin::dajuan.webhooks';

/** A webhook as people see it: without its secret. */
export interface Webhook {
  readonly documentId: string;
  readonly name: string;
  readonly url: string;
  readonly events: readonly EventType[];
  readonly isEnabled: boolean;
}

/** What a person says of a webhook. */
export type WebhookInput = Omit<Webhook, 'documentId'>;

/** A webhook with its secrets, each sealed. */
export interface StoredWebhook extends Webhook {
  readonly secret: string;
  readonly formerSecret: string | null;
  /** Until then both secrets sign. */
  readonly formerSecretUntil: string | null;
}

/** A webhook as people see it. */
export const withoutSecrets = ({ documentId, name, url, events, isEnabled }: Webhook): Webhook => ({
  documentId,
  name,
  url,
  events,
  isEnabled,
});
