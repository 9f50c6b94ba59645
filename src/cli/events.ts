import { listEvents, type ListedDelivery, type ListedEvent } from '../events/list-events';
import type { Command } from './command';
import { editionOfYear, readYearArgument } from './edition-argument';

/** How many events are listed. */
const MOST = 100;

const deliveryLine = ({ webhook, state, attempts, lastStatus, lastError }: ListedDelivery) =>
  ['  ', state.padEnd(9), webhook.name, `attempts: ${attempts}`, lastError ?? lastStatus ?? '']
    .join(' ')
    .trimEnd();

const lineOf = ({ createdAt, type, documentId, deliveries }: ListedEvent): string =>
  [`${createdAt}  ${type}  ${documentId}`, ...deliveries.map(deliveryLine)].join('\n');

/** Lists what became of an edition, and how webhooks were told of it. */
export const events: Command = {
  usage: 'events EDITION',
  summary: 'list what became of an edition, and which webhooks were told of it',
  run: async (args, _options, withStrapi) => {
    const year = readYearArgument('events', args);
    const found = await withStrapi(async (strapi) => {
      const { documentId } = await editionOfYear(strapi, year);
      const where = { edition: documentId };
      return (await listEvents(strapi, { page: 1, pageSize: MOST, where })).events;
    });
    const nothing = `Nothing has become of the edition ${year} yet.`;
    return { text: found.map(lineOf).join('\n') || nothing, json: found };
  },
};
