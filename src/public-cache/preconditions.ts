import type { IncomingHttpHeaders } from 'node:http';
import fresh from 'fresh';
import type { Entry, Representation } from './entry';

/** What the preconditions of a request come to: go on, not modified, or failed. */
export type Outcome = 200 | 304 | 412;

const tagsIn = (list: string): string[] => list.split(',').map((tag) => tag.trim());

const fails = (headers: IncomingHttpHeaders, entry: Entry, { etag }: Representation): boolean => {
  const match = headers['if-match'];
  if (match !== undefined) return match.trim() !== '*' && !tagsIn(match).includes(etag);
  const since = headers['if-unmodified-since'];
  return since !== undefined && Date.parse(entry.lastModified ?? '') > Date.parse(since);
};

/**
 * Evaluates the preconditions of a GET or HEAD in the order of RFC 9110 §13.2.2. `If-Match` compares
 * strongly, `If-None-Match` weakly; a date counts only where there is no tag.
 */
export const evaluate = (
  headers: IncomingHttpHeaders,
  entry: Entry,
  representation: Representation,
): Outcome => {
  if (fails(headers, entry, representation)) return 412;
  const { 'if-none-match': none, 'if-modified-since': since } = headers;
  if (none === undefined && since === undefined) return 200;
  const modified = entry.lastModified === undefined ? {} : { 'last-modified': entry.lastModified };
  const validators = none === undefined ? modified : { etag: representation.etag };
  return fresh(headers, validators) ? 304 : 200;
};
