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

/** What concerns one caller or one connection and does not belong to the question itself. */
const OF_CALLER = [
  'accept-encoding',
  'connection',
  'content-length',
  'if-match',
  'if-modified-since',
  'if-none-match',
  'if-range',
  'if-unmodified-since',
  'keep-alive',
  'range',
  'transfer-encoding',
];

const asQuestion = (request: OriginRequest): OriginRequest => ({
  ...request,
  headers: Object.fromEntries(
    Object.entries(request.headers).filter(([name]) => !OF_CALLER.includes(name)),
  ),
});

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
    // What nobody tells of when it changes is not kept.
    if (![...read.keys()].every((table) => tables.watched.has(table))) return result;
    const varies = [
      'Authorization',
      ...(isGraphql ? ['Accept'] : []),
      ...(hasCredentialOrigins ? ['Origin'] : []),
    ];
    const headers = answerHeaders(result, read, tables.types, varies, lifetimes);
    const entry = createEntry(result.body, headers, read);
    store.put(key, entry, epoch);
    return entry;
  };

  return {
    make: async (key, given, isGraphql) => {
      const request = asQuestion(given);
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
