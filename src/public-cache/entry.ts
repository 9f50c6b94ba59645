import { createHash } from 'node:crypto';
import { compress, type Coding } from './compress';

type Headers = Readonly<Record<string, string>>;

/** An answer in one content coding, with all its headers, ready to be sent. */
export interface Representation {
  readonly body: Buffer;
  readonly etag: string;
  /** Names and values in turn, as `writeHead` takes them fastest. */
  readonly headers: readonly string[];
  /** Those of a 304: what a cache may update (RFC 9110 §15.4.5). */
  readonly notModified: readonly string[];
}

/** A kept answer. */
export interface Entry {
  readonly lastModified: string | undefined;
  /** The tables it was read from; a change of one of them ends it. */
  readonly tables: ReadonlySet<string>;
  /** The one document of its main table that it shows, if it shows no other. */
  readonly only: { readonly table: string; readonly document: string } | null;
  /** Bytes that keeping it costs. */
  readonly size: number;
  /** What is there already of a coding. */
  readonly ready: ReadonlyMap<Coding, Representation>;
  /** Makes a coding, once; the codings of an answer are made when they are first asked for. */
  encoded(coding: Coding): Promise<Representation>;
}

/** Below this many bytes compression saves nothing worth having. */
const SMALL = 1_024;

const NOT_MODIFIED = new Set([
  'cache-control',
  'cache-tag',
  'content-location',
  'last-modified',
  'surrogate-key',
  'vary',
  'access-control-allow-origin',
  'access-control-expose-headers',
]);

const represent = (
  body: Buffer,
  coding: Coding,
  hash: string,
  headers: Headers,
): Representation => {
  const etag = coding === 'identity' ? `"${hash}"` : `"${hash}-${coding}"`;
  const all: [string, string][] = [
    ...Object.entries(headers),
    ['etag', etag],
    ['content-length', String(body.length)],
    ...(coding === 'identity' ? [] : ([['content-encoding', coding]] as [string, string][])),
  ];
  const kept = all.filter(([name]) => NOT_MODIFIED.has(name) || name === 'etag');
  return { body, etag, headers: all.flat(), notModified: kept.flat() };
};

/**
 * Keeps an answer. The strong validator is the hash of its bytes, another for each coding
 * (RFC 9110 §8.8.3.3).
 * @param headers all but the length, the coding and the validator
 */
export const createEntry = (
  body: Buffer,
  headers: Headers,
  depends: Pick<Entry, 'tables' | 'only'>,
): Entry => {
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 27);
  const ready = new Map<Coding, Representation>([
    ['identity', represent(body, 'identity', hash, headers)],
  ]);
  const making = new Map<Coding, Promise<Representation>>();
  const make = async (coding: Coding): Promise<Representation> => {
    const made = represent(await compress(body, coding), coding, hash, headers);
    ready.set(coding, made);
    return made;
  };
  return {
    ...depends,
    lastModified: headers['last-modified'],
    // Its compressed forms come to about half of it more.
    size: Math.ceil(body.length * 1.5) + 2_048,
    ready,
    encoded: async (coding) => {
      const wanted = body.length < SMALL ? 'identity' : coding;
      const known = ready.get(wanted);
      if (known) return known;
      const made = making.get(wanted) ?? make(wanted);
      making.set(wanted, made);
      return made;
    },
  };
};
