import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bootApp, type TestApp } from '../../support/app';
import { emptyContent } from '../../support/empty-content';
import { refuseCommits, type RefusingDatabase } from '../../support/refuse-commits';
import { newName, openWriter, type Writer } from './content';

let app: TestApp;
let writer: Writer;
let database: RefusingDatabase;

beforeAll(async () => {
  app = await bootApp();
  await emptyContent(app);
  writer = await openWriter(app);
  // A token's first use is written down, and would be refused for the writer.
  await writer.drafts('units');
  database = await refuseCommits(app);
});
beforeEach(() => database.refuse(true));
afterEach(() => database.refuse(false));
afterAll(() => database.remove());

const hooks = () => {
  const told: string[] = [];
  const write = () =>
    app.strapi.db.transaction(async ({ onCommit, onRollback }) => {
      onCommit(() => told.push('commit'));
      onRollback(() => told.push('rollback'));
      // One inside another joins it, and is no commit of its own.
      await app.strapi.db.transaction(async () => {
        await app.strapi.db.query('api::unit.unit').create({ data: { code: newName() } });
      });
    });
  return { told, write };
};

describe('a commit that the database refuses', () => {
  it('is told to the caller, who would think the document stored', async () => {
    const { status } = await writer.create('units', { code: newName() });
    expect(status).toBe(500);
    await database.refuse(false);
    expect(await writer.drafts('units')).toBe(0);
  });

  it('does not stop the writes after it', async () => {
    expect((await writer.create('units', { code: newName() })).status).toBe(500);
    await database.refuse(false);
    expect((await writer.create('units', { code: newName() })).status).toBe(201);
    expect(await writer.drafts('units')).toBe(1);
  });

  it('runs what waits for a rollback, and not what waits for a commit', async () => {
    const { told, write } = hooks();
    await expect(write()).rejects.toThrow();
    expect(told).toEqual(['rollback']);
  });

  it('is told by a transaction that is ended by hand, as Strapi’s own are', async () => {
    const { commit, rollback, get } = await app.strapi.db.transaction();
    await get()('units').insert({ code: newName() });
    await expect(commit()).rejects.toThrow();
    await rollback();
    expect((await app.strapi.db.connection('units').select('id')).length).toBeLessThan(2);
  });
});

describe('a commit that the database takes', () => {
  it('runs what waits for it, once', async () => {
    await database.refuse(false);
    const { told, write } = hooks();
    await write();
    expect(told).toEqual(['commit']);
  });

  it.runIf(process.env.DATABASE_CLIENT === 'postgres')(
    'is none, if a query of the transaction failed and nobody said so',
    async () => {
      await database.refuse(false);
      const code = newName();
      const write = app.strapi.db.transaction(async ({ trx }) => {
        await trx('units').insert({ code });
        await trx.raw('select no_such_column').catch(() => undefined);
      });
      await expect(write).rejects.toThrow('rolled back');
      expect(await app.strapi.db.connection('units').where({ code })).toEqual([]);
    },
  );
});
