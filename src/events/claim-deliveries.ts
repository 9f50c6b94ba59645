import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { DELIVERY, type StoredDelivery } from './delivery';
import { WEBHOOK } from './webhook';

/** Milliseconds beyond the time-out after which a claim counts as left behind by a dead server. */
const GRACE = 45_000;
/** How many deliveries a server attempts at a time. */
const AT_A_TIME = 10;

/** A delivery that is this server's to attempt, until the claim runs out. */
export interface Claim {
  readonly delivery: StoredDelivery;
  /** Names this claim among others of the same delivery. */
  readonly token: string;
}

const aliased = (strapi: Core.Strapi, uid: string, alias: string): string =>
  `${strapi.db.metadata.get(uid).tableName} as ${alias}`;

const table = (strapi: Core.Strapi, uid: string, alias: string): Knex.QueryBuilder =>
  strapi.db.getConnection(aliased(strapi, uid, alias));

/** The deliveries that are due: of each edition the first that a webhook has not had. */
const dueIds = async (strapi: Core.Strapi, now: Date): Promise<number[]> => {
  const earlier = table(strapi, DELIVERY, 'e')
    .select('e.id')
    .whereRaw('?? = ??', ['e.webhook', 'd.webhook'])
    .whereRaw('?? = ??', ['e.edition', 'd.edition'])
    .whereRaw('?? < ??', ['e.sequence', 'd.sequence'])
    .where('e.state', 'waiting');
  const rows: { id: number }[] = await table(strapi, DELIVERY, 'd')
    .join(aliased(strapi, WEBHOOK, 'w'), 'w.document_id', 'd.webhook')
    .where('w.is_enabled', true)
    .where('d.state', 'waiting')
    .where('d.next_attempt_at', '<=', now)
    .where((free) => free.whereNull('d.claimed_until').orWhere('d.claimed_until', '<', now))
    .whereNotExists(earlier)
    .orderBy(['d.next_attempt_at', 'd.id'])
    .limit(AT_A_TIME)
    .select('d.id');
  return rows.map(({ id }) => id);
};

const claimOne = async (
  strapi: Core.Strapi,
  id: number,
  now: Date,
  timeout: number,
): Promise<Claim | null> => {
  const token = randomUUID();
  const { count } = await strapi.db.query(DELIVERY).updateMany({
    where: {
      id,
      state: 'waiting',
      nextAttemptAt: { $lte: now },
      $or: [{ claimedUntil: { $null: true } }, { claimedUntil: { $lt: now } }],
    },
    data: { claimedBy: token, claimedUntil: new Date(now.getTime() + timeout + GRACE) },
  });
  if (count === 0) return null;
  const delivery: StoredDelivery | null = await strapi.db
    .query(DELIVERY)
    .findOne({ where: { id, claimedBy: token } });
  return delivery && { delivery, token };
};

/**
 * Claims deliveries that are due, each for one server at a time, and of each edition and webhook
 * only the earliest that waits.
 * @param timeout milliseconds that an attempt may take
 */
export const claimDeliveries = async (
  strapi: Core.Strapi,
  now: Date,
  timeout: number,
): Promise<Claim[]> => {
  const claims: Claim[] = [];
  for (const id of await dueIds(strapi, now)) {
    const claim = await claimOne(strapi, id, now, timeout);
    if (claim) claims.push(claim);
  }
  return claims;
};
