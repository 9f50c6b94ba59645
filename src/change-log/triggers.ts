import { createHash } from 'node:crypto';
import type { WatchedTables } from './watched-tables';

/** A trigger to make, in the words of one database. */
export interface Trigger {
  readonly name: string;
  readonly table: string;
  readonly sql: string;
}

/** A trigger as both databases need it described. */
export interface Watch {
  readonly table: string;
  readonly event: 'insert' | 'update' | 'delete';
  /** The row versions looked at: a deletion has no new one, an insertion no old one. */
  readonly rows: readonly ('old' | 'new')[];
  /** Rows count if they are published, if what they hang on is, or always. */
  readonly counts: 'published' | 'always' | { readonly table: string; readonly column: string };
  /** The column that names the document, if there is one. */
  readonly document: 'document_id' | 'edition' | null;
}

const EVENTS = [
  { event: 'insert', rows: ['new'] },
  { event: 'update', rows: ['old', 'new'] },
  { event: 'delete', rows: ['old'] },
] as const;

const SNAPSHOTS = 'snapshots';

/** What has to be watched: three events of each table. */
export const watches = ({ content, links, others }: WatchedTables): Watch[] => {
  const described: Omit<Watch, 'event' | 'rows'>[] = [
    ...content.map((table) => ({ table, counts: 'published', document: 'document_id' }) as const),
    ...links.map(({ name: table, owner: counts }) => ({ table, counts, document: null })),
    ...others.map((table) => {
      const document = table === SNAPSHOTS ? ('edition' as const) : null;
      return { table, counts: 'always' as const, document };
    }),
  ];
  return described.flatMap((watch) => EVENTS.map((event) => ({ ...watch, ...event })));
};

/** Every trigger's name begins so; what follows is the hash of what it does. */
export const TRIGGER_PREFIX = 'dajuan_change_';

/** Names a trigger by what it does, so that a start makes only what has changed. */
export const named = (table: string, sql: (name: string) => string): Trigger => {
  const hash = createHash('sha256').update(sql('')).digest('hex').slice(0, 16);
  const name = `${TRIGGER_PREFIX}${hash}`;
  return { name, table, sql: sql(name) };
};
