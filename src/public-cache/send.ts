import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Coding } from './compress';
import type { Entry, Representation } from './entry';
import type { OriginAnswer } from './origin';
import { evaluate } from './preconditions';

/** A request with where it is answered. */
export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

/** How an answer came about: it was kept, kept for too long to be sure of it, or just made. */
export type Source = 'hit' | 'stale' | 'miss';

/** What is said of that (RFC 9211), and for how long nobody could tell whether it has changed. */
const sourceHeaders = (source: Source, age: number): string[] => {
  if (source === 'hit') return ['cache-status', 'dajuan; hit'];
  if (source === 'miss') return ['cache-status', 'dajuan; fwd=miss'];
  const seconds = String(Math.floor(age / 1000));
  return ['cache-status', `dajuan; hit; ttl=-${seconds}`, 'age', seconds];
};

const HIT = sourceHeaders('hit', 0);

const sendRepresentation = (
  { request, response }: Exchange,
  entry: Entry,
  representation: Representation,
  source: readonly string[],
): void => {
  const status = request.method === 'POST' ? 200 : evaluate(request.headers, entry, representation);
  const { headers, notModified, body } = representation;
  const sent = (status === 200 ? headers : notModified).concat(source);
  if (status === 412) response.writeHead(412, [...sent, 'content-length', '0']);
  else response.writeHead(status, sent);
  if (status === 200 && request.method !== 'HEAD') response.end(body);
  else response.end();
};

/**
 * Sends a kept answer in a coding, at once if that is made; else it promises to, and rejects if the
 * coding cannot be made.
 * @param age of a stale one: milliseconds for which nobody could tell whether it has changed
 */
export const sendEntry = (
  exchange: Exchange,
  entry: Entry,
  coding: Coding,
  source: Source,
  age = 0,
): Promise<void> | undefined => {
  const told = source === 'hit' ? HIT : sourceHeaders(source, age);
  const ready = entry.ready(coding);
  if (ready) {
    sendRepresentation(exchange, entry, ready, told);
    return undefined;
  }
  return entry.encoded(coding).then((made) => sendRepresentation(exchange, entry, made, told));
};

/** Tells every cache not to keep an answer, unless what answers says otherwise. */
export const forbidKeeping = (response: ServerResponse): void => {
  if (!response.hasHeader('cache-control')) response.setHeader('cache-control', 'no-store');
};

/** Sends an answer that is not kept, as the stack gave it; nobody else may keep it either. */
export const sendAnswer = (
  { request, response }: Exchange,
  { status, headers, body }: OriginAnswer,
): void => {
  for (const [name, value] of Object.entries(headers)) {
    if (name !== 'connection' && name !== 'transfer-encoding') response.setHeader(name, value);
  }
  forbidKeeping(response);
  response.statusCode = status;
  if (request.method === 'HEAD') response.end();
  else response.end(body);
};
