import type { ReadTables } from '../change-log/table-reads';
import type { OriginAnswer } from './origin';

/** What readers call the types of content, by the tables that have them. */
export type TypeNames = ReadonlyMap<string, string>;

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

const DOCUMENT_ID = /"documentId":"([a-z0-9]+)"/g;

/**
 * Names for purging in CDNs, of all that may end an answer: the documents it is about, or else the
 * types it was made from and the documents that it names.
 */
const tagsOf = (tables: ReadTables, typeOf: TypeNames, body: Buffer): string[] => {
  const about = [...tables.values()].flatMap((documents) => [...(documents ?? [])]);
  const types = [...tables].flatMap(([table, documents]) => {
    const type = documents === null ? typeOf.get(table) : undefined;
    return type === undefined ? [] : [type];
  });
  const named =
    types.length === 0
      ? []
      : [...body.toString('utf8').matchAll(DOCUMENT_ID)].map(([, id = '']) => id);
  return [...new Set([...types.sort(), ...about, ...named])].slice(0, MOST_TAGS);
};

/**
 * The headers that an answer is kept with: the stack's own, and what caches want to know of it. An
 * answer that says itself how long it may be kept is believed.
 * @param tables what it depends on
 * @param typeOf the names of tables that mean something to readers
 * @param varies request headers that it depends on, beside the coding
 */
export const answerHeaders = (
  { headers, body }: OriginAnswer,
  tables: ReadTables,
  typeOf: TypeNames,
  varies: readonly string[],
  { sMaxAge, staleWhileRevalidate }: Lifetimes,
): Record<string, string> => {
  const own = Object.entries(headers).filter(
    (entry): entry is [string, string] =>
      typeof entry[1] === 'string' && !OF_THE_MOMENT.has(entry[0]),
  );
  const tags = tagsOf(tables, typeOf, body);
  return {
    'cache-control':
      `public, max-age=0, s-maxage=${sMaxAge}, ` + `stale-while-revalidate=${staleWhileRevalidate}`,
    ...Object.fromEntries(own),
    'cache-tag': tags.join(','),
    'surrogate-key': tags.join(' '),
    vary: ['Accept-Encoding', ...varies].join(', '),
    'access-control-allow-origin': '*',
    'access-control-expose-headers': 'ETag',
  };
};
