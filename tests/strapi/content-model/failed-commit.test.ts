import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootApp, type TestApp } from '../../support/app';
import { emptyContent } from '../../support/empty-content';
import { newName, openWriter, type Writer } from './content';

let app: TestApp;
let writer: Writer;

const REFUSED = 'refused-at-commit';

/** A row with this code is taken, and the whole transaction refused when it commits. */
const refuseAtCommit = async (): Promise<void> => {
  const knex = app.strapi.db.connection;
  await knex.raw(`CREATE FUNCTION refuse_at_commit() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF NEW.code = '${REFUSED}' THEN RAISE EXCEPTION 'refused at commit'; END IF;
      RETURN NULL;
    END $$`);
  await knex.raw(`CREATE CONSTRAINT TRIGGER refuse_at_commit AFTER INSERT ON units
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_at_commit()`);
};

/** SQLite has no trigger that waits for the commit. */
describe.runIf(process.env.DATABASE_CLIENT === 'postgres')(
  'a commit that the database refuses',
  () => {
    beforeAll(async () => {
      app = await bootApp();
      await emptyContent(app);
      writer = await openWriter(app);
      await refuseAtCommit();
    });

    afterAll(async () => {
      await app.strapi.db.connection.raw('DROP FUNCTION refuse_at_commit CASCADE');
    });

    it('is told to the caller, who would think the document stored', async () => {
      const { status } = await writer.create('units', { code: REFUSED });
      expect(status).toBe(500);
      expect(await writer.drafts('units')).toBe(0);
    });

    it('does not stop the writes after it', async () => {
      const { status } = await writer.create('units', { code: newName() });
      expect(status).toBe(201);
      expect(await writer.drafts('units')).toBe(1);
    });
  },
);
