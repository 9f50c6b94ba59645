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

/** Statuses that a kept answer is sent with. */
export type SentStatus = 200 | 304 | 412;

const sendRepresentation = (
  { request, response }: Exchange,
  entry: Entry,
  representation: Representation,
  ageHeader: readonly string[],
): SentStatus => {
  const status = request.method === 'POST' ? 200 : evaluate(request.headers, entry, representation);
  const { headers, notModified, body } = representation;
  const given = status === 200 ? headers : notModified;
  const sent = ageHeader.length > 0 ? [...given, ...ageHeader] : given;
  if (status === 412) response.writeHead(412, [...sent, 'content-length', '0']);
  else response.writeHead(status, sent as string[]);
  if (status === 200 && request.method !== 'HEAD') response.end(body);
  else response.end();
  return status;
};

/**
 * Sends a kept answer in a coding, at once if that is made.
 * @param age milliseconds for which nobody could tell whether it has changed
 */
export const sendEntry = (
  exchange: Exchange,
  entry: Entry,
  coding: Coding,
  age: number,
): SentStatus | Promise<SentStatus> => {
  const ageHeader = age > 0 ? ['age', String(Math.floor(age / 1000))] : [];
  const ready = entry.ready(coding);
  if (ready) return sendRepresentation(exchange, entry, ready, ageHeader);
  return entry.encoded(coding).then((made) => sendRepresentation(exchange, entry, made, ageHeader));
};

/** Sends an answer that is not kept, as the stack gave it; nobody else may keep it either. */
export const sendAnswer = (
  { request, response }: Exchange,
  { status, headers, body }: OriginAnswer,
): void => {
  for (const [name, value] of Object.entries(headers)) {
    if (name !== 'connection' && name !== 'transfer-encoding') response.setHeader(name, value);
  }
  if (!response.hasHeader('cache-control')) response.setHeader('cache-control', 'no-store');
  response.statusCode = status;
  if (request.method === 'HEAD') response.end();
  else response.end(body);
};
