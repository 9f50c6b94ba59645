import { describe, expect, it, vi } from 'vitest';
import { attemptDelivery } from '../../../src/events/attempt-delivery';
import { claimDeliveries } from '../../../src/events/claim-deliveries';
import { pruneEvents } from '../../../src/events/prune-events';
import { replayDelivery } from '../../../src/events/replay-delivery';
import { changeWebhook } from '../../../src/events/write-webhooks';
import { deliveryWorld, EVENT, INPUT, TIMEOUT, WEBHOOK } from './delivery-world';

const { world, surroundings, deliveries, pass, later, tell, states, came } = deliveryWorld();

describe('several servers', () => {
  it('deliver each event once and in order', async () => {
    await tell('one', 1, 2, 3, 4, 5);
    await tell('two', 1, 2, 3, 4, 5);
    await Promise.all([pass(), pass(), pass()]);
    await pass();
    const of = (edition: string) => came().filter((line) => line.startsWith(edition));
    const wanted = (edition: string) => [1, 2, 3, 4, 5].map((number) => `${edition} ${number} 204`);
    expect(of('one')).toEqual(wanted('one'));
    expect(of('two')).toEqual(wanted('two'));
  });

  it('leave alone what another is attempting', async () => {
    const release = world.receiver.hang();
    await tell('one', 1, 2);
    const first = pass();
    await vi.waitUntil(() => world.receiver.received.length === 1, { timeout: 30_000 });
    expect(await pass()).toBe(0);
    release();
    await first;
    expect(came()).toEqual(['one 1 204', 'one 2 204']);
  });

  it('do not claim what another has claimed since they looked', async () => {
    await tell('one', 1);
    const { db } = world.app.strapi;
    const claim = () => claimDeliveries(world.app.strapi, world.now, TIMEOUT);
    const { query } = db;
    const others: unknown[] = [];
    const meanwhile = (uid: string) => {
      db.query = query;
      const deliveries = db.query(uid);
      const updateMany = async (params: object): Promise<object> => {
        others.push(...(await claim()));
        return deliveries.updateMany(params);
      };
      return { ...deliveries, updateMany };
    };
    db.query = meanwhile as unknown as typeof query;
    expect(await claim()).toEqual([]);
    expect(others).toHaveLength(1);
  });

  it('take over what a server that died had claimed, once its claim has run out', async () => {
    await tell('one', 1);
    expect(await claimDeliveries(world.app.strapi, world.now, TIMEOUT)).toHaveLength(1);
    later(40);
    expect(await pass()).toBe(0);
    later(20);
    expect(await pass()).toBe(1);
    expect(await states()).toEqual(['delivered 1']);
  });

  it('do not let one that comes back late undo what another did', async () => {
    await tell('one', 1);
    const [claim] = await claimDeliveries(world.app.strapi, world.now, TIMEOUT);
    if (!claim) throw new Error('nothing was claimed');
    later(60);
    await pass();
    world.receiver.answer(500);
    await attemptDelivery(world.app.strapi, claim, surroundings);
    expect(await states()).toEqual(['delivered 1']);
  });
});

describe('afterwards', () => {
  it('an event is sent again when it is asked for, the same with the same id', async () => {
    await tell('one', 1);
    await pass();
    const [delivery] = await deliveries();
    expect(await replayDelivery(world.app.strapi, delivery.documentId, world.now)).toBe(true);
    await pass();
    const [first, second] = world.receiver.received;
    expect(second?.headers['webhook-id']).toBe(first?.headers['webhook-id']);
    expect(second?.body).toBe(first?.body);
    expect(await replayDelivery(world.app.strapi, 'none', world.now)).toBe(false);
  });

  it('what is older than it is kept goes, and what is on its way stays', async () => {
    await tell('one', 1);
    await pass();
    world.receiver.answer(500);
    await tell('two', 1);
    await pass();
    await pruneEvents(world.app.strapi, new Date(Date.now() + 89 * 86_400_000));
    expect(await states()).toEqual(['delivered 1', 'waiting 1']);
    await pruneEvents(world.app.strapi, new Date(Date.now() + 91 * 86_400_000));
    expect(await states()).toEqual(['waiting 1']);
    expect(await world.app.strapi.db.query(EVENT).findMany()).toMatchObject([{ edition: 'two' }]);
    await changeWebhook(world.app.strapi, world.webhook.documentId, {
      ...INPUT,
      url: world.receiver.url,
      isEnabled: false,
    });
    await pruneEvents(world.app.strapi, new Date(Date.now() + 91 * 86_400_000));
    expect([await deliveries(), await world.app.strapi.db.query(EVENT).count()]).toEqual([[], 0]);
  });

  it('the secret is nowhere in the database as it was told', async () => {
    const rows = JSON.stringify(await world.app.strapi.db.query(WEBHOOK).findMany());
    expect(rows).not.toContain(world.webhook.secret.slice('whsec_'.length));
    expect(rows).not.toContain('whsec_');
  });
});
