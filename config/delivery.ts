import type { Core } from '@strapi/strapi';

/**
 * How published answers are kept and for how long. This server's own answers are never older than a
 * second. A shared cache (a CDN) in front of it may be behind by at most `sMaxAge` +
 * `staleWhileRevalidate` seconds: five unless it is set.
 */
export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  cache: env.bool('DELIVERY_CACHE', true),
  /** The largest cache, in megabytes of answers. */
  cacheMegabytes: env.int('DELIVERY_CACHE_MEGABYTES', 64),
  sMaxAge: env.int('DELIVERY_S_MAXAGE', 1),
  staleWhileRevalidate: env.int('DELIVERY_STALE_WHILE_REVALIDATE', 4),
  /** A direct connection for notifications, where DATABASE_URL leads to a pooler such as PgBouncer. */
  listenUrl: env('DATABASE_LISTEN_URL', ''),
});
