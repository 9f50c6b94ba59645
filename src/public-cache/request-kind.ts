import type { IncomingMessage } from 'node:http';

/** Where public reads are answered: `/api` and `/graphql` unless they are configured. */
export interface PublicPaths {
  readonly rest: string;
  readonly graphql: string;
}

/** How a request may be answered from the cache. */
export type RequestKind = 'rest' | 'graphql-get' | 'graphql-post';

/** In any other writing the stack may read nothing. */
const isJson = (type: string | undefined): boolean =>
  type !== undefined && /^application\/json(?:; ?charset=utf-8)?$/i.test(type);

/** Whether a request asks for what the public reads, whoever asks and by whatever method. */
export const isPublicPath = (
  { url = '' }: IncomingMessage,
  { rest, graphql }: PublicPaths,
): boolean =>
  (url.startsWith(rest) && url[rest.length] === '/') ||
  (url.startsWith(graphql) && /^[/?]?$/.test(url.charAt(graphql.length)));

/** Says who asks, or in which shape: Strapi 4's is answered, to each alone. */
const isForOne = (headers: IncomingMessage['headers']): boolean =>
  headers.authorization !== undefined ||
  headers.cookie !== undefined ||
  headers['strapi-response-format'] !== undefined;

/**
 * Tells the requests whose answers are the same for everyone: without a credential of any kind, and
 * not from an origin that is answered by its name.
 * @returns null for what Strapi answers each time
 */
export const requestKind = (
  { method, url = '', headers }: IncomingMessage,
  { rest, graphql }: PublicPaths,
  credentialOrigins: ReadonlySet<string>,
): RequestKind | null => {
  if (isForOne(headers)) return null;
  if (headers.origin !== undefined && credentialOrigins.has(headers.origin)) return null;
  const isRead = method === 'GET' || method === 'HEAD';
  if (url.startsWith(rest) && url[rest.length] === '/') return isRead ? 'rest' : null;
  if (!url.startsWith(graphql)) return null;
  const next = url[graphql.length];
  if (isRead) return next === '?' ? 'graphql-get' : null;
  const isQuery = method === 'POST' && next === undefined && isJson(headers['content-type']);
  return isQuery && headers['content-encoding'] === undefined ? 'graphql-post' : null;
};
