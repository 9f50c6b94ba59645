import type { Core } from '@strapi/strapi';
import { collectDefaultMetrics, Counter, Gauge, Registry } from 'prom-client';
import type { ObservedRequest } from './observed-request';
import { createRequestDurations } from './request-durations';
import { routeClass, type Doors } from './route-class';
import { within } from './within';

/** Milliseconds that reading one metric may take. */
const PATIENCE = 2_000;
const EDITION = 'api::edition.edition';

/** What the cache of public answers has done since it was made, and what it holds. */
export interface CacheNumbers {
  readonly hits: number;
  readonly misses: number;
  readonly invalidated: number;
  readonly entries: number;
  /** Bytes of the answers it holds. */
  readonly bytes: number;
}

/** The metrics of one application. */
export interface Metrics {
  count(request: ObservedRequest): void;
  /** A metric that is read when it is asked for; while it cannot be read it has no value. */
  addGauge(name: string, help: string, read: () => number | Promise<number>): void;
  setCacheStatistics(read: () => CacheNumbers): void;
  readonly contentType: string;
  /** All of them, in Prometheus' text format. */
  text(): Promise<string>;
}

interface Pool {
  numUsed(): number;
  numFree(): number;
  numPendingAcquires(): number;
}

const addPool = (registry: Registry, { db }: Core.Strapi): void => {
  new Gauge({
    name: 'dajuan_database_pool_connections',
    help: 'Connections to the database, and requests waiting for one',
    labelNames: ['state'],
    registers: [registry],
    collect() {
      const pool = (db.connection.client as { pool?: Pool }).pool;
      if (!pool) return;
      this.set({ state: 'used' }, pool.numUsed());
      this.set({ state: 'free' }, pool.numFree());
      this.set({ state: 'pending' }, pool.numPendingAcquires());
    },
  });
};

const addCache = (registry: Registry, read: () => CacheNumbers): void => {
  const registers = [registry];
  const add = (name: string, help: string, field: 'entries' | 'bytes') =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(read()[field]);
      },
    });
  const addTotal = (name: string, help: string, field: 'hits' | 'misses' | 'invalidated') =>
    new Counter({
      name,
      help,
      registers,
      collect() {
        this.reset();
        this.inc(read()[field]);
      },
    });
  addTotal('dajuan_cache_hits_total', 'Answers from the cache', 'hits');
  addTotal('dajuan_cache_misses_total', 'Public reads that the cache had no answer to', 'misses');
  addTotal('dajuan_cache_invalidations_total', 'Answers forgotten by a change', 'invalidated');
  add('dajuan_cache_entries', 'Answers that the cache holds', 'entries');
  add('dajuan_cache_bytes', 'Bytes of the answers that the cache holds', 'bytes');
};

const countPublished = async ({ db }: Core.Strapi): Promise<number> => {
  const { tableName } = db.metadata.get(EDITION);
  const rows = await db
    .getConnection(tableName)
    .whereNotNull('published_at')
    .countDistinct<{ count: unknown }[]>({ count: 'document_id' })
    .timeout(PATIENCE);
  return Number(rows[0]?.count);
};

/** Makes the metrics of an application, in a registry of their own. */
export const createMetrics = (strapi: Core.Strapi, doors: Doors): Metrics => {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const durations = createRequestDurations(registry);
  addPool(registry, strapi);
  const addGauge: Metrics['addGauge'] = (name, help, read) => {
    new Gauge({
      name,
      help,
      registers: [registry],
      async collect() {
        this.remove();
        const value = await within(PATIENCE, Promise.resolve().then(read)).catch(() => undefined);
        if (value !== undefined && Number.isFinite(value)) this.set(value);
      },
    });
  };
  addGauge('dajuan_editions_published', 'Editions that are public in any language', () =>
    countPublished(strapi),
  );
  return {
    count: (request) => durations.count(request, routeClass(request.url, doors)),
    addGauge,
    setCacheStatistics: (read) => addCache(registry, read),
    contentType: registry.contentType,
    text: () => registry.metrics(),
  };
};
