import type { Core } from '@strapi/strapi';

interface Route {
  readonly method: string;
  readonly path: string;
  config?: { middlewares?: unknown[] };
}

interface Router {
  readonly routes: Route[] | ((strapi: Core.Strapi) => Route[]);
}

type Routers = Record<string, Router | ((context: { strapi: Core.Strapi }) => Router) | undefined>;

/** Where a route of Strapi's is. */
export interface RoutePlace {
  /** `admin` for the panel's own routes, else the name of a plugin. */
  readonly of: string;
  readonly router: 'admin' | 'content-api';
  readonly method: string;
  /** As the router has it. */
  readonly path: string;
}

/** The router itself: a plugin may have a function that makes it, which is called once, here. */
const routesOf = (strapi: Core.Strapi, { of, router }: RoutePlace): Route[] => {
  const routers = (of === 'admin' ? strapi.admin.routes : strapi.plugin(of).routes) as Routers;
  const found = routers[router];
  const made = typeof found === 'function' ? found({ strapi }) : found;
  if (made) routers[router] = made;
  return Array.isArray(made?.routes) ? made.routes : [];
};

/**
 * Puts a middleware before all others of one of Strapi's routes, however its path is written in a
 * request. Call it in `register()`, before routes are mounted.
 * @throws Error when an upgrade of Strapi moved the route
 */
export const beforeRoute = (
  strapi: Core.Strapi,
  place: RoutePlace,
  handler: Core.MiddlewareHandler,
): void => {
  const { of, method, path } = place;
  const route = routesOf(strapi, place).find((one) => one.method === method && one.path === path);
  if (!route) throw new Error(`strapi-seams/route-middleware: ${of} has no ${method} ${path}`);
  const { middlewares = [] } = route.config ?? {};
  route.config = { ...route.config, middlewares: [handler, ...middlewares] };
};
