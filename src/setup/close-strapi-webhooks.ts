import type { Core } from '@strapi/strapi';

interface Route {
  readonly path: string;
  config?: { policies?: unknown[] };
}

interface Runner {
  remove(webhook: unknown): void;
}

const isOfWebhooks = ({ path }: Route): boolean => /^\/webhooks(\/|$)/.test(path);

/** A policy that lets nobody through. */
const NOBODY = 'global::nobody';

/**
 * Closes Strapi's own webhooks to every administrator: they tell of rows, not of editions, sometimes
 * with an empty body, unsigned and once. Call it in `register()`, before routes are mounted.
 * @throws Error when an upgrade of Strapi moved them, so that they are not left open unnoticed
 */
export const closeStrapiWebhooks = (strapi: Core.Strapi): void => {
  const routers = Object.values(
    strapi.admin.routes as unknown as Record<string, { routes: Route[] }>,
  );
  const found = routers.flatMap(({ routes }) => routes.filter(isOfWebhooks));
  if (found.length === 0) throw new Error('Strapi has no webhook routes to close');
  strapi.get('policies').set(NOBODY, () => false);
  for (const route of found) {
    route.config = { ...route.config, policies: ['admin::isAuthenticatedAdmin', NOBODY] };
  }
};

/** Stops Strapi's own webhooks that were made before they were closed, and says so. */
export const silenceStrapiWebhooks = async (strapi: Core.Strapi): Promise<void> => {
  const webhooks: unknown[] = await strapi.get('webhookStore').findWebhooks();
  const runner: Runner = strapi.get('webhookRunner');
  for (const webhook of webhooks) runner.remove(webhook);
  if (webhooks.length === 0) return;
  strapi.log.warn(`Strapi's own webhooks are no longer called: ${webhooks.length}. Add them anew.`);
};
