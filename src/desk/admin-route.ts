import type { Core } from '@strapi/strapi';

/** What a route of the panel is given, and answers with. */
export interface DeskContext {
  params: Record<string, string>;
  query: Record<string, unknown>;
  request: { body?: unknown };
  state: { userAbility: unknown };
  status: number;
  body: unknown;
  notFound(): void;
  forbidden(): void;
}

export interface DeskRoute {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly handler: (context: DeskContext) => Promise<void>;
}

/**
 * Opens routes of the panel to logged-in administrators.
 * @param action the permission they need; without one each handler looks for itself
 */
export const openAdminRoutes = (
  strapi: Core.Strapi,
  routes: readonly DeskRoute[],
  action?: string,
): void => {
  const has = { name: 'admin::hasPermissions', config: { actions: [action] } };
  const policies = ['admin::isAuthenticatedAdmin', ...(action === undefined ? [] : [has])];
  strapi.server.routes({
    type: 'admin',
    routes: routes.map((route) => ({ ...route, config: { policies } })),
  } as unknown as Parameters<Core.Strapi['server']['routes']>[0]);
};

/** The fields of a request's body; none if it is no object. */
export const bodyOf = ({ request: { body } }: DeskContext): Record<string, unknown> =>
  typeof body === 'object' && body !== null && !Array.isArray(body) ? { ...body } : {};
