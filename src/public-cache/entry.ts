import { createHash } from 'node:crypto';
import type { ReadTables } from '../change-log/table-reads';
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
  /** As its header says it; undefined where nobody knows. */
  readonly lastModified: string | undefined;
  /** When it has to be made anew though nothing changed, in milliseconds since 1970. */
  readonly until: number;
  readonly tables: ReadTables;
  /** Bytes that keeping it costs. */
  readonly size: number;
  /** A coding that is there already. */
  ready(coding: Coding): Representation | undefined;
  /** Makes a coding, once; the codings of an answer are made when they are first asked for. */
  encoded(coding: Coding): Promise<Representation>;
}

/** Below this many bytes compression saves nothing worth having. */
const SMALL = 1_024;

const NOT_MODIFIED = new Set([
  'access-control-allow-origin',
  'access-control-expose-headers',
  'cache-control',
  'cache-tag',
  'content-location',
  'etag',
  'last-modified',
  'surrogate-key',
  'vary',
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
  const kept = all.filter(([name]) => NOT_MODIFIED.has(name));
  return { body, etag, headers: all.flat(), notModified: kept.flat() };
};

/**
 * Milliseconds after a change in which its date, which is to the second, may be followed by another
 * change with the same date: no reader may be given it so early (RFC 9110 §8.8.2.2).
 */
const YOUNG = 2_000;

/** The same bytes in memory of their own: small buffers share 8 KB, which one of them would keep. */
const alone = (bytes: Buffer): Buffer => {
  const own = Buffer.allocUnsafeSlow(bytes.length);
  bytes.copy(own);
  return own;
};

/**
 * Keeps an answer. The strong validator is the hash of its bytes and their type, another for each coding
 * (RFC 9110 §8.8.3.3).
 * @param given all headers but the length, the coding and the validator
 */
export const createEntry = (answer: Buffer, given: Headers, tables: ReadTables): Entry => {
  const body = alone(answer);
  const { 'last-modified': modified, ...others } = given;
  const until = Date.parse(modified ?? '') + YOUNG;
  const isYoung = until > Date.now();
  const headers = isYoung ? others : given;
  // The same bytes in another media type are another representation (RFC 9110 §8.8.1).
  const type = headers['content-type'] ?? '';
  const digest = createHash('sha256').update(`${type}\n`).update(body).digest('base64url');
  const hash = digest.slice(0, 27);
  const ready = new Map<Coding, Representation>([
    ['identity', represent(body, 'identity', hash, headers)],
  ]);
  const making = new Map<Coding, Promise<Representation>>();
  const formOf = (coding: Coding): Coding => (body.length < SMALL ? 'identity' : coding);
  const make = async (coding: Coding): Promise<Representation> => {
    const made = represent(await compress(body, coding), coding, hash, headers);
    ready.set(coding, made);
    return made;
  };
  return {
    lastModified: headers['last-modified'],
    until: isYoung ? until : Infinity,
    tables,
    // Its compressed forms come to about half of it more.
    size: Math.ceil(body.length * 1.5) + 2_048,
    ready: (coding) => ready.get(formOf(coding)),
    encoded: async (coding) => {
      const form = formOf(coding);
      const known = ready.get(form);
      if (known) return known;
      const made = making.get(form) ?? make(form);
      making.set(form, made);
      return made;
    },
  };
};
