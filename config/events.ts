import type { Core } from '@strapi/strapi';

/** What a serving server does by itself: schedules, and webhooks with their events. */
export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  /** Whether this server publishes what is scheduled and delivers events; one of several must. */
  workers: env.bool('EVENTS_WORKERS', true),
  /** Whether webhooks may lead into private networks and this machine, and do without HTTPS. */
  allowPrivate: env.bool('WEBHOOK_ALLOW_PRIVATE', false),
  requireHttps: env('NODE_ENV') === 'production',
  /** What the pauses between attempts are multiplied by. */
  retryScale: env.float('WEBHOOK_RETRY_SCALE', 1),
  /** Milliseconds that a receiver has to answer. */
  timeout: env.int('WEBHOOK_TIMEOUT', 15_000),
  /** Days that events, and deliveries that came to an end, are kept. */
  retentionDays: env.int('EVENTS_RETENTION_DAYS', 90),
});
