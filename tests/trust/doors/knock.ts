import inject from 'light-my-request';
import type { TestApp } from '../../support/app';
import type { Caller } from './callers';
import type { Door } from './all-doors';

/** What closes a door. Whatever else comes back, whoever knocked was let in. */
const CLOSED = new Set([401, 403, 404, 405]);

/** How GraphQL, which answers 200, says what closes a door. */
const GRAPHQL_CODES: Record<string, string> = { FORBIDDEN: '403', UNAUTHENTICATED: '401' };

const refusedInside = (text: string): string | undefined => {
  const { errors } = JSON.parse(text) as { errors?: { extensions?: { code?: string } }[] };
  return GRAPHQL_CODES[errors?.[0]?.extensions?.code ?? ''];
};

/**
 * Knocks at a door in process, through everything that stands before Koa.
 * @returns the status that refuses, `yes` for a caller who is let in, whatever they get there
 */
export const knock = async (
  { strapi }: TestApp,
  { name, method, address, body }: Door,
  { authorization }: Caller,
): Promise<string> => {
  const { httpServer } = strapi.server;
  const { statusCode, payload } = await inject(
    (request, response) => void httpServer.emit('request', request, response),
    {
      method: method as 'GET',
      url: address,
      headers: authorization ? { authorization } : {},
      ...(method === 'GET' ? {} : { payload: body }),
    },
  );
  if (CLOSED.has(statusCode) || statusCode >= 500) return String(statusCode);
  return (name.startsWith('GRAPHQL ') && refusedInside(payload)) || 'yes';
};
