import { LRUCache } from 'lru-cache';
import type { Change } from '../change-log/change';
import { concernsEverything } from '../change-log/record-writes';
import type { Entry } from './entry';

/** What the cache has done since it was made. */
export interface CacheStatistics {
  hits: number;
  misses: number;
  invalidated: number;
}

/** The kept answers, bounded by their bytes; the least recently asked for go first. */
export interface CacheStore {
  readonly statistics: CacheStatistics;
  readonly entries: () => number;
  readonly bytes: () => number;
  get(key: string): Entry | undefined;
  /** Keeps an answer, unless something has changed since it was begun. */
  put(key: string, entry: Entry, begun: number): void;
  /** Counts up with every invalidation: what was begun before it must not be kept. */
  epoch(): number;
  invalidate(changes: readonly Change[]): void;
  clear(): void;
}

/**
 * @param bytes the most that is kept
 * @param tablesOf the tables that a write to a content type may touch, its own first
 */
export const createStore = (
  bytes: number,
  tablesOf: (uid: string) => readonly string[],
): CacheStore => {
  const kept = new LRUCache<string, Entry>({
    maxSize: bytes,
    maxEntrySize: Math.ceil(bytes / 4),
    sizeCalculation: (entry, key) => entry.size + 2 * key.length,
  });
  const statistics: CacheStatistics = { hits: 0, misses: 0, invalidated: 0 };
  let epoch = 0;

  const clear = (): void => {
    epoch += 1;
    statistics.invalidated += kept.size;
    kept.clear();
  };

  const isTouched = ({ tables, only }: Entry, { document }: Change, touched: readonly string[]) => {
    if (!touched.some((table) => tables.has(table))) return false;
    return only === null || document === null || only.table !== touched[0]
      ? true
      : only.document === document;
  };

  return {
    statistics,
    entries: () => kept.size,
    bytes: () => kept.calculatedSize,
    get: (key) => kept.get(key),
    put: (key, entry, begun) => {
      if (begun === epoch) kept.set(key, entry);
    },
    epoch: () => epoch,
    clear,
    invalidate: (changes) => {
      if (changes.some(concernsEverything)) {
        clear();
        return;
      }
      epoch += 1;
      const all = changes.map((change) => [change, tablesOf(change.type)] as const);
      for (const [key, entry] of kept.entries()) {
        if (!all.some(([change, tables]) => isTouched(entry, change, tables))) continue;
        kept.delete(key);
        statistics.invalidated += 1;
      }
    },
  };
};
