import { readWebhook } from '../desk/read-webhook';
import type { Webhook } from '../events/webhook';
import { addWebhook, listWebhooks, removeWebhook } from '../events/write-webhooks';
import type { Command, CommandResult, GivenOptions, WithStrapi } from './command';

const lineOf = ({ documentId, name, url, events, isEnabled }: Webhook): string =>
  [documentId, isEnabled ? 'on ' : 'off', name, url, events.join(',')].join('  ');

const list = async (withStrapi: WithStrapi): Promise<CommandResult> => {
  const webhooks = await withStrapi(listWebhooks);
  return { text: webhooks.map(lineOf).join('\n') || 'There are no webhooks.', json: webhooks };
};

const add = async (
  [url, ...more]: readonly string[],
  { name = url, events }: GivenOptions,
  withStrapi: WithStrapi,
): Promise<CommandResult> => {
  if (url === undefined || more.length > 0) throw new Error('webhook add takes one address');
  const wanted = typeof events === 'string' ? { events: events.split(',') } : {};
  const added = await withStrapi(async (strapi) =>
    addWebhook(strapi, await readWebhook(strapi, { name, url, ...wanted })),
  );
  const text = `${lineOf(added)}\nIts secret, shown this once: ${added.secret}`;
  return { text, json: added };
};

const remove = async (
  [id = '', ...more]: readonly string[],
  withStrapi: WithStrapi,
): Promise<CommandResult> => {
  if (id === '' || more.length > 0) throw new Error('webhook remove takes the id of one webhook');
  const isFound = await withStrapi((strapi) => removeWebhook(strapi, id));
  if (!isFound) throw new Error(`There is no webhook ${id}`);
  return { text: `Removed: ${id}`, json: { documentId: id } };
};

/** Lists, adds and removes the addresses that are told of what becomes of editions. */
export const webhook: Command = {
  usage: 'webhook list | add URL [--name NAME] [--events LIST] | remove ID',
  summary: 'keep the addresses that are told of published editions',
  options: { name: { type: 'string' }, events: { type: 'string' } },
  run: async ([action, ...rest], options, withStrapi) => {
    if (action === 'list' && rest.length === 0) return list(withStrapi);
    if (action === 'add') return add(rest, options, withStrapi);
    if (action === 'remove') return remove(rest, withStrapi);
    throw new Error('webhook takes one of: list, add URL, remove ID');
  },
};
