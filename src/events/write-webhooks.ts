import type { Core } from '@strapi/strapi';
import { auditTrailOf } from '../audit/audit-trail';
import { DELIVERY } from './delivery';
import { seal } from './secret-box';
import { newSecret } from './sign';
import {
  WEBHOOK,
  withoutSecrets,
  type StoredWebhook,
  type Webhook,
  type WebhookInput,
} from './webhook';

/** Milliseconds for which the former secret still signs beside a new one. */
const EXCHANGE = 24 * 60 * 60 * 1000;

/** A webhook with its secret, told this once. */
export interface WebhookWithSecret extends Webhook {
  readonly secret: string;
}

/** Every webhook, oldest first, without secrets. */
export const listWebhooks = async (strapi: Core.Strapi): Promise<Webhook[]> => {
  const rows: StoredWebhook[] = await strapi.db.query(WEBHOOK).findMany({ orderBy: { id: 'asc' } });
  return rows.map(withoutSecrets);
};

const find = (strapi: Core.Strapi, documentId: string): Promise<StoredWebhook | null> =>
  strapi.db.query(WEBHOOK).findOne({ where: { documentId } });

/** A webhook without its secret; null if there is none. */
export const findWebhook = async (
  strapi: Core.Strapi,
  documentId: string,
): Promise<Webhook | null> => {
  const found = await find(strapi, documentId);
  return found && withoutSecrets(found);
};

/** Does something to a webhook and writes down who did it, in one transaction; its secret is not told. */
const recorded = async <T extends Webhook | null>(
  strapi: Core.Strapi,
  action: string,
  work: () => Promise<T>,
): Promise<T> => {
  const webhook = await strapi.db.transaction(async () => {
    const webhook = await work();
    if (webhook) {
      const { documentId: document, name: title, url, events, isEnabled } = webhook;
      const about = { action, contentType: WEBHOOK, document, title };
      await auditTrailOf(strapi).record({ ...about, details: { url, events, isEnabled } });
    }
    return webhook;
  });
  return webhook;
};

/** Adds a webhook, which hears of what happens from now on. */
export const addWebhook = async (
  strapi: Core.Strapi,
  input: WebhookInput,
): Promise<WebhookWithSecret> => {
  const secret = newSecret();
  const data = { ...input, secret: seal(strapi, secret) };
  const added = await recorded(strapi, 'webhook.add', async () =>
    withoutSecrets((await strapi.db.query(WEBHOOK).create({ data })) as StoredWebhook),
  );
  return { ...added, secret };
};

/** Changes a webhook; null if there is none. */
export const changeWebhook = async (
  strapi: Core.Strapi,
  documentId: string,
  input: WebhookInput,
): Promise<Webhook | null> =>
  recorded(strapi, 'webhook.change', async () => {
    const changed = await strapi.db
      .query(WEBHOOK)
      .updateMany({ where: { documentId }, data: { ...input } });
    return changed.count === 0 ? null : findWebhook(strapi, documentId);
  });

/** Gives a webhook a new secret; the former signs beside it for a day. Null if there is none. */
export const renewSecret = async (
  strapi: Core.Strapi,
  documentId: string,
  now: Date,
): Promise<WebhookWithSecret | null> => {
  const secret = newSecret();
  const webhook = await recorded(strapi, 'webhook.renew-secret', async () => {
    const found = await find(strapi, documentId);
    if (!found) return null;
    await strapi.db.query(WEBHOOK).updateMany({
      where: { documentId },
      data: {
        secret: seal(strapi, secret),
        formerSecret: found.secret,
        formerSecretUntil: new Date(now.getTime() + EXCHANGE),
      },
    });
    return withoutSecrets(found);
  });
  return webhook && { ...webhook, secret };
};

/** Removes a webhook with what was on its way to it. @returns whether there was one */
export const removeWebhook = async (strapi: Core.Strapi, documentId: string): Promise<boolean> => {
  const removed = await recorded(strapi, 'webhook.remove', async () => {
    const known = await findWebhook(strapi, documentId);
    await strapi.db.query(WEBHOOK).deleteMany({ where: { documentId } });
    await strapi.db.query(DELIVERY).deleteMany({ where: { webhook: documentId } });
    return known;
  });
  return removed !== null;
};
