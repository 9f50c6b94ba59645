import type { OriginAnswer } from './origin';

/** How long shared caches may keep an answer, in seconds. */
export interface Lifetimes {
  readonly sMaxAge: number;
  readonly staleWhileRevalidate: number;
}

/** What belongs to one connection or one moment, or is said anew of every answer. */
const OF_THE_MOMENT = new Set([
  'access-control-allow-credentials',
  'access-control-allow-origin',
  'access-control-expose-headers',
  'age',
  'connection',
  'content-encoding',
  'content-length',
  'date',
  'etag',
  'keep-alive',
  'transfer-encoding',
  'vary',
]);

/** The longest list of tags: CDNs cut headers of more than 16 KB. */
const MOST_TAGS = 100;

/** Names of what an answer shows, for purging in CDNs: content types, and documents of an edition. */
const tagsOf = (tables: ReadonlySet<string>, documents: readonly string[]): string =>
  [...[...tables].sort(), ...documents].slice(0, MOST_TAGS).join(',');

/**
 * The headers that an answer is kept with: the stack's own, and what caches want to know of it.
 * @param tables what it depends on
 */
export const answerHeaders = (
  { headers }: OriginAnswer,
  tables: ReadonlySet<string>,
  documents: readonly string[],
  { sMaxAge, staleWhileRevalidate }: Lifetimes,
): Record<string, string> => {
  const own = Object.entries(headers).filter(
    (entry): entry is [string, string] =>
      typeof entry[1] === 'string' && !OF_THE_MOMENT.has(entry[0]),
  );
  const tags = tagsOf(tables, documents);
  return {
    'cache-control':
      `public, max-age=0, s-maxage=${sMaxAge}, ` +
      `stale-while-revalidate=${staleWhileRevalidate}`,
    ...Object.fromEntries(own),
    'cache-tag': tags,
    'surrogate-key': tags.replaceAll(',', ' '),
    vary: 'Accept-Encoding, Origin, Authorization, Cookie',
    'access-control-allow-origin': '*',
    'access-control-expose-headers': 'ETag',
  };
};
