import { createHmac, randomUUID } from 'node:crypto';
import { Webhook as Verifier } from 'standardwebhooks';
import { describe, expect, it } from 'vitest';
import { addWebhook, changeWebhook, renewSecret } from '../../../src/events/write-webhooks';
import { deliveryWorld, EVENT, INPUT, WEBHOOK } from './delivery-world';
import { openReceiver } from './receiver';

const noHeaders: Record<string, string> = {};
const { world, set, deliveries, pass, later, tell, states, came } = deliveryWorld();

describe('an event', () => {
  it('is delivered to each webhook that wants it, and to no other', async () => {
    const other = { ...INPUT, url: `${world.receiver.url}?other` };
    await addWebhook(world.app.strapi, { ...other, events: ['edition.withdrawn'] });
    await addWebhook(world.app.strapi, { ...other, isEnabled: false });
    await tell('one', 1);
    expect(await pass()).toBe(1);
    expect(came()).toEqual(['one 1 204']);
    expect(await states()).toEqual(['delivered 1']);
    expect(await pass()).toBe(0);
  });

  it('is signed so that the specification’s own library takes it, and plain HMAC', async () => {
    await tell('one', 1);
    await pass();
    const { headers, body } = world.receiver.received[0] ?? { headers: noHeaders, body: '' };
    expect(new Verifier(world.webhook.secret).verify(body, headers)).toMatchObject({
      type: 'edition.published',
    });
    const key = Buffer.from(world.webhook.secret.replace('whsec_', ''), 'base64');
    const signed = `${headers['webhook-id'] ?? ''}.${headers['webhook-timestamp'] ?? ''}.${body}`;
    const mac = createHmac('sha256', key).update(signed).digest('base64');
    expect(headers['webhook-signature']).toBe(`v1,${mac}`);
    expect(headers['content-type']).toContain('application/json');
    const [event] = await world.app.strapi.db.query(EVENT).findMany();
    expect(headers['webhook-id']).toBe(event.documentId);
    expect(() => new Verifier(world.webhook.secret).verify(`${body} `, headers)).toThrow();
    expect(() => new Verifier(`whsec_${btoa(randomUUID())}`).verify(body, headers)).toThrow();
  });

  it('is signed with the former secret, too, for a day after a new one was made', async () => {
    const renewed = await renewSecret(world.app.strapi, world.webhook.documentId, world.now);
    const secrets = [world.webhook.secret, renewed?.secret ?? ''];
    await tell('one', 1);
    await pass();
    const [first] = world.receiver.received.splice(0);
    for (const secret of secrets) {
      new Verifier(secret).verify(first?.body ?? '', first?.headers ?? {});
    }
    later(24 * 3600 + 1);
    await tell('one', 2);
    await pass();
    const [second] = world.receiver.received;
    expect(second?.headers['webhook-signature']?.split(' ')).toHaveLength(1);
  });
});

describe('a delivery that fails', () => {
  it('is tried again after a growing pause, with the same id, until it is taken', async () => {
    world.receiver.answer(500, 302, 404);
    await tell('one', 1);
    await pass();
    expect(await states()).toEqual(['waiting 1']);
    expect(await deliveries()).toMatchObject([
      { lastStatus: 500, lastError: 'The receiver answered 500' },
    ]);
    later(4);
    expect(await pass()).toBe(0);
    later(1);
    expect(await pass()).toBe(1);
    later(299);
    expect(await pass()).toBe(0);
    later(1);
    await pass();
    later(1800);
    await pass();
    expect(await states()).toEqual(['delivered 4']);
    expect(came()).toEqual(['one 1 500', 'one 1 302', 'one 1 404', 'one 1 204']);
    const ids = world.receiver.received.map(({ headers }) => headers['webhook-id']);
    expect(new Set(ids).size).toBe(1);
  });

  it('keeps later events of its edition waiting, and those of no other', async () => {
    world.receiver.answer(500);
    await tell('one', 1, 2, 3);
    await pass();
    await tell('two', 1);
    await pass();
    expect(came()).toEqual(['one 1 500', 'two 1 204']);
    later(5);
    await pass();
    expect(came().slice(2)).toEqual(['one 1 204', 'one 2 204', 'one 3 204']);
  });

  it('ten times has failed, and later events go on', async () => {
    world.receiver.answer(...Array<number>(10).fill(503));
    await tell('one', 1, 2);
    for (let day = 0; day < 12; day += 1) {
      await pass();
      later(86_400);
    }
    expect(await states()).toEqual(['failed 10', 'delivered 1']);
    expect(came().slice(-2)).toEqual(['one 1 503', 'one 2 204']);
  });

  it('with 410 Gone disables the webhook', async () => {
    world.receiver.answer(410);
    await tell('one', 1, 2);
    await pass();
    later(86_400);
    expect(await pass()).toBe(0);
    expect(await states()).toEqual(['failed 1', 'waiting 0']);
    await tell('two', 1);
    expect(await deliveries()).toHaveLength(2);
    const again = { ...INPUT, url: world.receiver.url };
    await changeWebhook(world.app.strapi, world.webhook.documentId, again);
    await pass();
    expect(came()).toEqual(['one 1 410', 'one 2 204']);
  });

  it('for want of a receiver says so', async () => {
    const closed = await openReceiver();
    closed.close();
    await changeWebhook(world.app.strapi, world.webhook.documentId, { ...INPUT, url: closed.url });
    await tell('one', 1);
    await pass();
    expect(await deliveries()).toMatchObject([
      { state: 'waiting', lastStatus: null, lastError: expect.stringContaining('ECONNREFUSED') },
    ]);
  });

  it('because its address may not be reached any more is not sent', async () => {
    set({ allowPrivate: false });
    await tell('one', 1);
    await pass();
    expect(world.receiver.received).toEqual([]);
    expect(await deliveries()).toMatchObject([{ lastError: expect.stringContaining('private') }]);
  });

  it('because its secret cannot be read says so', async () => {
    const { documentId } = world.webhook;
    const data = { secret: Buffer.alloc(60).toString('base64') };
    await world.app.strapi.db.query(WEBHOOK).updateMany({ where: { documentId }, data });
    await tell('one', 1);
    await pass();
    expect(world.receiver.received).toEqual([]);
    expect(await deliveries()).toMatchObject([
      { lastError: expect.stringContaining('cannot be decrypted') },
    ]);
  });
});
