import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';

const TABLE = /\b(?:from|join)\s+[`"]([^`"]+)[`"](?:\.[`"]([^`"]+)[`"])?/gi;

/** The tables that a query reads, as its SQL names them. */
export const tablesIn = (sql: string): string[] =>
  [...sql.matchAll(TABLE)].map(([, first = '', second]) => second ?? first);

/** Notes which tables the database is asked for while an answer is made. */
export interface TableReads {
  /** @returns what the work answers, and the tables that were read for it */
  during<T>(work: () => Promise<T>): Promise<{ result: T; tables: ReadonlySet<string> }>;
}

/** Listens to every query: what an answer depends on is what was read for it, whoever reads it. */
export const noteTableReads = (strapi: Core.Strapi): TableReads => {
  const reads = new AsyncLocalStorage<Set<string>>();
  strapi.db.connection.on('query', ({ sql }: { sql: string }) => {
    const tables = reads.getStore();
    if (tables) for (const table of tablesIn(sql)) tables.add(table);
  });
  return {
    during: async (work) => {
      const tables = new Set<string>();
      const result = await reads.run(tables, work);
      return { result, tables };
    },
  };
};
