import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';

/** The tables an answer was made from; for each the documents it is about, or null for any. */
export type ReadTables = ReadonlyMap<string, ReadonlySet<string> | null>;

/** Notes which tables the database is asked for while an answer is made. */
export interface TableReads {
  /** @returns what the work answers, and the tables that were read for it */
  during<T>(work: () => Promise<T>): Promise<{ result: T; tables: ReadTables }>;
  /**
   * Runs work that reads a table for the sake of one document, so that changes of others do not
   * count. @param documentOf tells the document by what the work answers; null if there is none
   */
  about<T>(
    table: string,
    work: () => Promise<T>,
    documentOf: (result: T) => string | null,
  ): Promise<T>;
}

const TABLE = /\b(?:from|join)\s+[`"]([^`"]+)[`"](?:\.[`"]([^`"]+)[`"])?/gi;

/** The tables that a query reads, as its SQL names them. */
export const tablesIn = (sql: string): string[] =>
  [...sql.matchAll(TABLE)].map(([, first = '', second]) => second ?? first);

interface Noted {
  readonly tables: Map<string, Set<string> | null>;
  /** A table whose reads are told about when the work on it is done. */
  readonly except?: string;
}

const NAME = 'dajuan.table-reads';

const createTableReads = (strapi: Core.Strapi): TableReads => {
  const noting = new AsyncLocalStorage<Noted>();
  strapi.db.connection.on('query', ({ sql }: { sql: string }) => {
    const noted = noting.getStore();
    if (!noted) return;
    for (const table of tablesIn(sql)) {
      if (table !== noted.except) noted.tables.set(table, null);
    }
  });
  const tell = (tables: Noted['tables'], table: string, document: string | null): void => {
    const known = tables.get(table);
    if (known === null) return;
    if (document === null) tables.set(table, null);
    else tables.set(table, (known ?? new Set()).add(document));
  };
  return {
    during: async (work) => {
      const tables: Noted['tables'] = new Map();
      const result = await noting.run({ tables }, work);
      return { result, tables };
    },
    about: async (table, work, documentOf) => {
      const noted = noting.getStore();
      if (!noted) return work();
      const result = await noting.run({ tables: noted.tables, except: table }, work);
      tell(noted.tables, table, documentOf(result));
      return result;
    },
  };
};

/**
 * Listens to every query of an application: what an answer depends on is what was read for it,
 * whoever reads it.
 */
export const installTableReads = (strapi: Core.Strapi): TableReads => {
  const reads = createTableReads(strapi);
  strapi.add(NAME, () => reads);
  return reads;
};

/** The noted reads of an application, for who knows better what a read is about. */
export const tableReadsOf = (strapi: Core.Strapi): TableReads => strapi.get(NAME);
