import type { Core } from '@strapi/strapi';
import { refusal } from '../document-middlewares/refusal';
import { checkTarget, LONGEST_URL } from '../events/check-target';
import { EVENT_TYPES, type EventType } from '../events/event';
import { eventSettings } from '../events/settings';
import type { WebhookInput } from '../events/webhook';
import { say } from '../messages/say';

const LONGEST_NAME = 100;

const readName = (name: unknown): string => {
  if (typeof name !== 'string' || name.trim() === '') throw refusal('rule.required', 'name');
  const trimmed = name.trim();
  const { length } = [...trimmed];
  if (length > LONGEST_NAME) throw refusal('rule.too-long', 'name', { max: LONGEST_NAME, length });
  return trimmed;
};

const readUrl = async (strapi: Core.Strapi, url: unknown): Promise<string> => {
  if (typeof url !== 'string' || url.trim() === '') throw refusal('rule.required', 'url');
  const trimmed = url.trim();
  const problem = await checkTarget(trimmed, eventSettings(strapi));
  if (problem) throw refusal(`webhook.url-${problem}`, 'url', { max: LONGEST_URL });
  return trimmed;
};

const isEventType = (value: unknown): value is EventType =>
  (EVENT_TYPES as readonly unknown[]).includes(value);

const readEvents = (events: unknown): EventType[] => {
  const expected = EVENT_TYPES.join(say('list.separator'));
  if (!Array.isArray(events) || events.length === 0 || !events.every(isEventType)) {
    throw refusal('rule.one-of', 'events', { expected });
  }
  return [...new Set(events)];
};

const readSwitch = (isEnabled: unknown): boolean => {
  if (typeof isEnabled !== 'boolean') throw refusal('rule.boolean', 'isEnabled');
  return isEnabled;
};

/**
 * Reads a webhook as the panel or the command line gives it: it hears of every event and is enabled
 * unless it is said.
 * @throws ValidationError (400) naming the field that cannot stand
 */
export const readWebhook = async (
  strapi: Core.Strapi,
  { name, url, events = EVENT_TYPES, isEnabled = true }: Readonly<Record<string, unknown>>,
): Promise<WebhookInput> => ({
  name: readName(name),
  url: await readUrl(strapi, url),
  events: readEvents(events),
  isEnabled: readSwitch(isEnabled),
});
