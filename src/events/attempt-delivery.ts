import type { Core } from '@strapi/strapi';
import { retryDelay } from '../domain/webhooks/retry-delay';
import type { Claim } from './claim-deliveries';
import { DELIVERY } from './delivery';
import { EVENT, type StoredEvent } from './event';
import { post } from './post';
import type { LookupAll } from './public-address';
import { unseal } from './secret-box';
import { eventSettings } from './settings';
import { signedHeaders } from './sign';
import { WEBHOOK, type StoredWebhook } from './webhook';

/** What an attempt needs from outside. */
export interface Surroundings {
  now(): Date;
  /** From 0 to 1. */
  chance(): number;
  /** For tests: how host names are resolved. */
  readonly lookup?: LookupAll;
}

interface Outcome {
  readonly status: number | null;
  readonly error: string | null;
}

const GONE = 410;
const LONGEST_ERROR = 500;

const messageOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).slice(0, LONGEST_ERROR);

/** A former secret signs beside the new one until its day is over. */
const secretsOf = (strapi: Core.Strapi, webhook: StoredWebhook, now: Date): string[] => {
  const { secret, formerSecret, formerSecretUntil } = webhook;
  const isExchanging = formerSecretUntil !== null && new Date(formerSecretUntil) > now;
  const sealed = isExchanging && formerSecret ? [secret, formerSecret] : [secret];
  return sealed.map((one) => {
    const opened = unseal(strapi, one);
    if (opened === null) throw new Error('The secret cannot be decrypted: give a new one');
    return opened;
  });
};

const send = async (
  strapi: Core.Strapi,
  webhook: StoredWebhook,
  { documentId, payload }: StoredEvent,
  { now, lookup }: Surroundings,
): Promise<Outcome> => {
  try {
    const at = now();
    const headers = signedHeaders(documentId, at, payload, secretsOf(strapi, webhook, at));
    const message = { url: webhook.url, headers: { ...headers }, body: payload };
    const rules = { ...eventSettings(strapi), ...(lookup ? { lookup } : {}) };
    const status = await post(message, rules);
    const isTaken = status >= 200 && status < 300;
    return { status, error: isTaken ? null : `The receiver answered ${status}` };
  } catch (error) {
    return { status: null, error: messageOf(error) };
  }
};

const afterwards = (
  strapi: Core.Strapi,
  attempts: number,
  { status, error }: Outcome,
  { now, chance }: Surroundings,
): object => {
  const tried = { attempts, lastStatus: status, lastError: error, claimedBy: null };
  if (error === null) {
    const end = { state: 'delivered', deliveredAt: now(), nextAttemptAt: null };
    return { ...tried, ...end, claimedUntil: null };
  }
  const { retryScale } = eventSettings(strapi);
  const pause = status === GONE ? null : retryDelay(attempts, chance(), retryScale);
  const next = pause === null ? null : new Date(now().getTime() + pause * 1000);
  const state = next ? 'waiting' : 'failed';
  return { ...tried, state, nextAttemptAt: next, claimedUntil: null };
};

/**
 * Attempts one delivery and writes down what came of it, unless the claim ran out meanwhile and
 * another server has taken it over. A receiver that answers 410 Gone is not told anything again.
 */
export const attemptDelivery = async (
  strapi: Core.Strapi,
  { delivery, token }: Claim,
  surroundings: Surroundings,
): Promise<void> => {
  const { id, attempts } = delivery;
  const event: StoredEvent | null = await strapi.db
    .query(EVENT)
    .findOne({ where: { documentId: delivery.event } });
  const webhook: StoredWebhook | null = await strapi.db
    .query(WEBHOOK)
    .findOne({ where: { documentId: delivery.webhook } });
  if (!event || !webhook) {
    await strapi.db.query(DELIVERY).deleteMany({ where: { id } });
    return;
  }
  const outcome = await send(strapi, webhook, event, surroundings);
  await strapi.db.transaction(async () => {
    await strapi.db.query(DELIVERY).updateMany({
      where: { id, claimedBy: token },
      data: afterwards(strapi, attempts + 1, outcome, surroundings),
    });
    if (outcome.status !== GONE) return;
    await strapi.db
      .query(WEBHOOK)
      .updateMany({ where: { documentId: webhook.documentId }, data: { isEnabled: false } });
  });
};
