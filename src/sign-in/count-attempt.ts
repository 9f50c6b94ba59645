import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { COUNTERS, counterSchema } from './counter-table';

/** Something that attempts are counted under, and how many it allows in a window. */
export interface Counter {
  readonly key: string;
  readonly points: number;
}

/** What has become of an attempt that was counted. */
export interface Attempt {
  /** The counter that has no room for it; none if it may be made. */
  readonly full?: {
    readonly counter: Counter;
    readonly secondsLeft: number;
    /** Whether this attempt is the first it has no room for. */
    readonly first: boolean;
  };
  /** Counts it no longer: it was no wrong guess. */
  takeBack(): Promise<void>;
}

interface Statement {
  readonly text: string;
  readonly values: readonly Knex.Value[];
}

/**
 * The library's statements for PostgreSQL are SQLite's too. They go through Strapi's own connections,
 * unnamed: a pooler that changes the connection between two of them must not matter.
 */
const throughStrapi = (strapi: Core.Strapi) => ({
  query: async ({ text, values }: Statement): Promise<{ rows: unknown[] }> => {
    const named = Object.fromEntries(values.map((value, index) => [`v${index + 1}`, value]));
    const answer: unknown[] | { rows: unknown[] } = await strapi.db.connection.raw(
      text.replace(/\$(\d+)/g, ':v$1'),
      named,
    );
    return Array.isArray(answer) ? { rows: answer } : answer;
  },
});

const limiterOf = (strapi: Core.Strapi, points: number, seconds: number): RateLimiterPostgres =>
  new RateLimiterPostgres({
    storeClient: throughStrapi(strapi),
    storeType: 'client',
    tableName: COUNTERS,
    ...(strapi.db.dialect.client === 'postgres' ? { schemaName: counterSchema(strapi) } : {}),
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix: '',
    points,
    duration: seconds,
  });

/**
 * Counts an attempt before it is made, so that many at once are many, with each counter in turn
 * until one is full.
 * @param seconds how long a window is
 * @throws what the database says when it cannot count: then nothing may be tried
 */
export const countAttempt = async (
  strapi: Core.Strapi,
  counters: readonly Counter[],
  seconds: number,
): Promise<Attempt> => {
  const counted: Counter[] = [];
  const takeBack = async (): Promise<void> => {
    for (const { key, points } of counted) await limiterOf(strapi, points, seconds).reward(key);
  };
  for (const counter of counters) {
    try {
      await limiterOf(strapi, counter.points, seconds).consume(counter.key);
      counted.push(counter);
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      const secondsLeft = Math.max(1, Math.ceil(error.msBeforeNext / 1000));
      const first = error.consumedPoints === counter.points + 1;
      return { full: { counter, secondsLeft, first }, takeBack };
    }
  }
  return { takeBack };
};
