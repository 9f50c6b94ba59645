import type { Core } from '@strapi/strapi';
import { refusal } from '../messages/refusal';
import { say, type MessageKey } from '../messages/say';

/** What a route of the panel is given, and answers with. */
export interface DeskContext {
  params: Record<string, string>;
  query: Record<string, unknown>;
  request: { body?: unknown };
  state: { userAbility: { can(action: string): boolean } };
  status: number;
  body: unknown;
  notFound(): void;
}

export interface DeskRoute {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly handler: (context: DeskContext) => Promise<void>;
}

/** A permission of the panel that is not about content, and how its refusal is worded. */
export interface DeskPermission {
  readonly action: string;
  readonly refusedAs: MessageKey;
}

/** Strapi's own policy for permissions answers a bare “Policy Failed”. */
const permitted =
  ({ action, refusedAs }: DeskPermission, handler: DeskRoute['handler']): DeskRoute['handler'] =>
  async (context) => {
    if (!context.state.userAbility.can(action)) throw refusal([], say(refusedAs), refusedAs);
    await handler(context);
  };

/**
 * Opens routes of the panel to logged-in administrators.
 * @param permission what they need; without it each handler looks for itself
 */
export const openAdminRoutes = (
  strapi: Core.Strapi,
  routes: readonly DeskRoute[],
  permission?: DeskPermission,
): void => {
  strapi.server.routes({
    type: 'admin',
    routes: routes.map(({ handler, ...route }) => ({
      ...route,
      handler: permission ? permitted(permission, handler) : handler,
      config: { policies: ['admin::isAuthenticatedAdmin'] },
    })),
  } as unknown as Parameters<Core.Strapi['server']['routes']>[0]);
};

/** The fields of an object; undefined if it is none. */
export const asObject = (value: unknown): Record<string, unknown> | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;

/** The fields of a request's body; none if it is no object. */
export const bodyOf = ({ request: { body } }: DeskContext): Record<string, unknown> =>
  asObject(body) ?? {};
