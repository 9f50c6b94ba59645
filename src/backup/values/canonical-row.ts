import type { Kind } from './kind';
import type { Row, Value } from './value';

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
};

const canonical = (kind: Kind | undefined, value: Value): unknown => {
  if (typeof value !== 'string') return value;
  // PostgreSQL keeps neither the order of an object's keys nor the spaces between them.
  if (kind === 'json') return JSON.stringify(sorted(JSON.parse(value)));
  // SQLite has milliseconds.
  if (kind === 'datetime') return value.replace(/(\.\d{3})\d*Z$/, '$1Z');
  return value;
};

/**
 * One text for a row that is the same on both databases.
 * @param kinds of its columns, in their order
 */
export const canonicalRow = (kinds: readonly Kind[], row: Row): string =>
  JSON.stringify(row.map((value, index) => canonical(kinds[index], value)));
