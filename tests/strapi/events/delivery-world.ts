import { afterAll, beforeAll, beforeEach } from 'vitest';
import { deliverDue } from '../../../src/events/deliver-due';
import { recordEvent } from '../../../src/events/record-event';
import { addWebhook } from '../../../src/events/write-webhooks';
import { bootApp, type TestApp } from '../../support/app';
import { emptyContent } from '../../support/empty-content';
import { openReceiver, type Receiver } from './receiver';

export const EVENT = 'api::edition-event.edition-event';
export const WEBHOOK = 'api::webhook.webhook';
const DELIVERY = 'api::webhook-delivery.webhook-delivery';

/** Milliseconds that a receiver has. */
export const TIMEOUT = 5_000;

export const INPUT = {
  name: 'A',
  events: ['edition.published', 'edition.corrected', 'edition.withdrawn'],
  isEnabled: true,
} as const;

/** A server, a receiver on this machine with one webhook for it, and a clock that tests turn. */
export interface DeliveryWorld {
  app: TestApp;
  receiver: Receiver;
  webhook: { documentId: string; secret: string };
  now: Date;
}

/** Registers the hooks that make the world anew for each test of a file. */
export const deliveryWorld = () => {
  const world = {} as DeliveryWorld;
  const kept: { settings: Record<string, unknown> } = { settings: {} };
  const surroundings = { now: () => world.now, chance: () => 0 };
  const set = (settings: Record<string, unknown>): void => {
    world.app.strapi.config.set('events', { ...kept.settings, ...settings });
  };

  beforeAll(async () => {
    world.app = await bootApp();
    kept.settings = world.app.strapi.config.get('events');
    world.receiver = await openReceiver();
  });
  beforeEach(async () => {
    await emptyContent(world.app);
    world.now = new Date();
    set({ allowPrivate: true, timeout: TIMEOUT });
    world.receiver.received.length = 0;
    world.receiver.answer();
    world.webhook = await addWebhook(world.app.strapi, { ...INPUT, url: world.receiver.url });
  });
  afterAll(async () => {
    set({});
    world.receiver.close();
    await emptyContent(world.app);
  });

  const deliveries = () => world.app.strapi.db.query(DELIVERY).findMany({ orderBy: { id: 'asc' } });
  return {
    world,
    surroundings,
    set,
    deliveries,
    /** One pass over what is due. @returns how many attempts it made */
    pass: () => deliverDue(world.app.strapi, surroundings),
    later: (seconds: number): void => {
      world.now = new Date(world.now.getTime() + seconds * 1000);
    },
    /** Records events of an edition. */
    tell: async (edition: string, ...sequences: number[]): Promise<void> => {
      for (const sequence of sequences) {
        await recordEvent(world.app.strapi, {
          type: 'edition.published',
          edition,
          year: 2150,
          sequence,
          timestamp: world.now.toISOString(),
          data: { edition: { documentId: edition, year: 2150 }, number: sequence },
        });
      }
    },
    /** What became of each delivery: its state, and how often it was attempted. */
    states: async () => (await deliveries()).map(({ state, attempts }) => `${state} ${attempts}`),
    /** What the receiver was told: edition, sequence, and what it answered. */
    came: () =>
      world.receiver.received.map(({ body, status }) => {
        const { edition, number } = JSON.parse(body).data;
        return `${edition.documentId} ${number} ${status}`;
      }),
  };
};
