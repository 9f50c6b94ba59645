import type { Core } from '@strapi/strapi';
import { deliverDue } from '../events/deliver-due';
import { pruneEvents } from '../events/prune-events';
import { eventSettings } from '../events/settings';
import { publishDue } from '../schedules/publish-due';
import { poll, type Poller } from './poll';

const SECOND = 1000;
const HOUR = 3600 * SECOND;

/** What a server does by itself; each is safe on several servers at a time. */
const startPollers = (strapi: Core.Strapi): Poller[] => {
  const surroundings = { now: () => new Date(), chance: Math.random };
  return [
    poll(strapi, {
      name: 'Scheduled publications',
      every: SECOND,
      run: (signal) => publishDue(strapi, new Date(), signal),
    }),
    poll(strapi, {
      name: 'Webhook deliveries',
      every: SECOND,
      run: (signal) => deliverDue(strapi, surroundings, signal),
    }),
    poll(strapi, {
      name: 'Old events',
      every: HOUR,
      run: () => pruneEvents(strapi, new Date()),
    }),
  ];
};

const NAME = 'dajuan.workers';

/**
 * From when the server listens until it is stopped, it publishes what is scheduled and delivers
 * events. A command loads the application without listening, and does neither.
 */
export const startWorkers = (strapi: Core.Strapi): void => {
  const pollers: Poller[] = [];
  const start = (): void => {
    if (pollers.length === 0) pollers.push(...startPollers(strapi));
  };
  const { httpServer } = strapi.server;
  if (eventSettings(strapi).workers) httpServer.once('listening', start);
  const stop = async (): Promise<void> => {
    httpServer.off('listening', start);
    await Promise.all(pollers.map((poller) => poller.stop()));
  };
  strapi.add(NAME, () => stop);
};

/** Stops what `startWorkers` started, and waits for what is under way. */
export const stopWorkers = async (strapi: Core.Strapi): Promise<void> => {
  // A server that failed to start has none.
  if (strapi.has(NAME)) await strapi.get<() => Promise<void>>(NAME)();
};
