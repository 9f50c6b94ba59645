import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootApp, type TestApp } from '../support/app';
import { emptyContent } from '../support/empty-content';
import { twoServers, type TwoServers } from '../strapi/public-cache/compare-servers';
import { measured } from './support/row';

const COMPARISONS = 5_000;
/** A quick machine goes on comparing until so much was written. */
const WRITES = 40;
const isPostgres = process.env.DATABASE_CLIENT === 'postgres';

describe.runIf(isPostgres)('two servers on one PostgreSQL', () => {
  let app: TestApp;
  let two: TwoServers;

  beforeAll(async () => {
    app = await bootApp();
    two = await twoServers(app);
  });
  afterAll(async () => {
    await two.stop();
    await emptyContent(app);
  });

  it('never answer older than their own writes, nor more than a second behind the other’s; nine answers of ten come from memory', async (context) => {
    const compared = await two.compare(
      ({ reads, writes }) => reads >= COMPARISONS && writes >= WRITES,
    );
    expect(compared.stale).toEqual([]);
    expect(compared.hits / compared.reads).toBeGreaterThanOrEqual(0.9);
    measured(context, `${compared.reads} comparisons, ${compared.writes} writes, none stale`);
  }, 600_000);
});
