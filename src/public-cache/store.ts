import { LRUCache } from 'lru-cache';
import type { Change } from '../change-log/change';
import type { Entry } from './entry';

/** What the cache has done since it was made, and what it holds. */
export interface CacheStatistics {
  readonly hits: number;
  readonly misses: number;
  readonly invalidated: number;
  readonly entries: number;
  readonly bytes: number;
}

/** The kept answers, bounded by their bytes; the least recently asked for go first. */
export interface CacheStore {
  /** Counts a hit, or a miss. */
  get(key: string): Entry | undefined;
  /** Keeps an answer, unless something has changed since it was begun. */
  put(key: string, entry: Entry, begun: number): void;
  /** Counts up with every invalidation: what was begun before it must not be kept. */
  epoch(): number;
  invalidate(changes: readonly Change[]): void;
  clear(): void;
  statistics(): CacheStatistics;
}

/** What has changed, by table: which documents, or null where it may be any. */
const byTable = (changes: readonly Change[]): Map<string, Set<string> | null> => {
  const changed = new Map<string, Set<string> | null>();
  for (const { table, document } of changes) {
    const known = changed.get(table);
    if (known === null || document === null) changed.set(table, null);
    else changed.set(table, (known ?? new Set()).add(document));
  }
  return changed;
};

const isTouched = ({ tables }: Entry, changed: ReturnType<typeof byTable>): boolean => {
  for (const [table, documents] of tables) {
    const others = changed.get(table);
    if (others === undefined) continue;
    if (others === null || documents === null) return true;
    for (const document of documents) if (others.has(document)) return true;
  }
  return false;
};

/** @param bytes the most that is kept */
export const createStore = (bytes: number): CacheStore => {
  const kept = new LRUCache<string, Entry>({
    maxSize: bytes,
    maxEntrySize: Math.ceil(bytes / 4),
    sizeCalculation: (entry, key) => entry.size + 2 * key.length,
  });
  const counts = { hits: 0, misses: 0, invalidated: 0 };
  let epoch = 0;
  return {
    get: (key) => {
      const entry = kept.get(key);
      const isKept = entry !== undefined && (entry.until === Infinity || entry.until > Date.now());
      if (isKept) counts.hits += 1;
      else counts.misses += 1;
      return isKept ? entry : undefined;
    },
    put: (key, entry, begun) => {
      if (begun === epoch) kept.set(key, entry);
    },
    epoch: () => epoch,
    clear: () => {
      epoch += 1;
      counts.invalidated += kept.size;
      kept.clear();
    },
    invalidate: (changes) => {
      epoch += 1;
      const changed = byTable(changes);
      for (const [key, entry] of kept.entries()) {
        if (!isTouched(entry, changed)) continue;
        kept.delete(key);
        counts.invalidated += 1;
      }
    },
    statistics: () => ({ ...counts, entries: kept.size, bytes: kept.calculatedSize }),
  };
};
