import type { Core } from '@strapi/strapi';
import { refusal } from '../document-middlewares/refusal';

type Handler = (
  context: { request: { body?: unknown } },
  next: () => Promise<unknown>,
) => Promise<unknown>;

interface Route {
  readonly method: string;
  readonly path: string;
  config?: { middlewares?: Handler[] };
}

/** Routes of the panel's whose body Strapi trusts, and the list that it must have. */
const TRUSTING = [
  { method: 'POST', path: '/permissions/check', list: 'permissions' },
  { method: 'PUT', path: '/homepage/layout', list: 'widgets' },
] as const;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** What zod throws; the panel's controller lets it through to the caller as a 500. */
const isMisread = (error: unknown): boolean => error instanceof Error && error.name === 'ZodError';

const needsList =
  (list: string): Handler =>
  async (context, next) => {
    const { body } = context.request;
    const items: unknown = isObject(body) ? body[list] : undefined;
    if (!Array.isArray(items) || !items.every(isObject)) throw refusal('rule.list', list);
    try {
      return await next();
    } catch (error) {
      throw isMisread(error) ? refusal('rule.list', list) : error;
    }
  };

/**
 * Refuses with 400 what Strapi's routes would answer a 500 to, naming the list that is missing. Call
 * it in `register()`, before routes are mounted.
 * @throws Error when an upgrade of Strapi moved one of them
 */
export const checkPanelBodies = (strapi: Core.Strapi): void => {
  const { admin } = strapi.admin.routes as unknown as { admin: { routes: Route[] } };
  for (const { method, path, list } of TRUSTING) {
    const route = admin.routes.find((one) => one.method === method && one.path === path);
    if (!route) throw new Error(`Strapi has no route ${method} ${path} to check the body of`);
    const { middlewares = [] } = route.config ?? {};
    route.config = { ...route.config, middlewares: [needsList(list), ...middlewares] };
  }
};
