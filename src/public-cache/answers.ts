import type { RequestListener } from 'node:http';
import type { TableReads } from '../change-log/table-reads';
import { answerHeaders, type Lifetimes, type TypeNames } from './answer-headers';
import { createEntry, type Entry } from './entry';
import { mayKeep } from './may-keep';
import { askOrigin, type OriginAnswer, type OriginRequest } from './origin';
import type { CacheStore } from './store';

/** Makes answers and keeps those that may be kept. */
export interface Answers {
  /** An answer that is kept, or one for this caller alone. */
  make(key: string, request: OriginRequest, isGraphql: boolean): Promise<Entry | OriginAnswer>;
}

interface Making {
  readonly epoch: number;
  readonly answer: Promise<Entry | OriginAnswer>;
}

/** Which tables tell of their changes, and which of them have names that readers know. */
export interface KnownTables {
  readonly watched: ReadonlySet<string>;
  readonly types: TypeNames;
}

export const isEntry = (answer: Entry | OriginAnswer): answer is Entry => 'encoded' in answer;

/**
 * All that the stack hears of a caller: what errors, which are not kept, are told in, and to whom;
 * and the media type, which is part of the name of an answer of GraphQL. Any other header, and there
 * are some that change an answer (`Strapi-Response-Format`), is as if it were not there.
 */
const heardHeaders = ({ headers, method }: OriginRequest, isGraphql: boolean) => {
  const { accept, origin } = headers;
  const language = headers['accept-language'];
  return {
    ...(language !== undefined && { 'accept-language': language }),
    ...(origin !== undefined && { origin }),
    ...(isGraphql && accept !== undefined && { accept }),
    ...(method === 'POST' && { 'content-type': 'application/json' }),
  };
};

/**
 * @param stack what answers when nothing is kept
 * @param credentialOrigins whether some origins are answered by their names
 */
export const createAnswers = (
  stack: RequestListener,
  store: CacheStore,
  reads: TableReads,
  tables: KnownTables,
  lifetimes: Lifetimes,
  hasCredentialOrigins: boolean,
): Answers => {
  const making = new Map<string, Making>();

  const keep = async (
    key: string,
    request: OriginRequest,
    isGraphql: boolean,
    epoch: number,
  ): Promise<Entry | OriginAnswer> => {
    const { result, tables: read } = await reads.during(() => askOrigin(stack, request));
    if (!mayKeep(result, isGraphql)) return result;
    // What nobody tells of when it changes is not kept, nor what shows no content: every answer
    // depends on permissions, but `{__typename}` on nothing that an editor could end it by.
    const names = [...read.keys()];
    const ends =
      names.every((table) => tables.watched.has(table)) &&
      names.some((table) => tables.types.has(table));
    if (!ends) return result;
    const varies = [
      'Authorization',
      isGraphql ? 'Accept' : 'Strapi-Response-Format',
      ...(hasCredentialOrigins ? ['Origin'] : []),
    ];
    const headers = answerHeaders(result, read, tables.types, varies, lifetimes);
    const entry = createEntry(result.body, headers, read);
    store.put(key, entry, epoch);
    return entry;
  };

  return {
    make: async (key, given, isGraphql) => {
      const request = { ...given, headers: heardHeaders(given, isGraphql) };
      const epoch = store.epoch();
      const known = making.get(key);
      if (known?.epoch === epoch) {
        const answer = await known.answer;
        // An answer that is not kept may be in another caller's language.
        return isEntry(answer) ? answer : askOrigin(stack, request);
      }
      const mine: Making = { epoch, answer: keep(key, request, isGraphql, epoch) };
      making.set(key, mine);
      try {
        return await mine.answer;
      } finally {
        if (making.get(key) === mine) making.delete(key);
      }
    },
  };
};
