import type { TestApp } from './app';
import { emptyContent } from './empty-content';

interface StoredAttribute {
  readonly joinTable?: { readonly name: string };
}

/** A trail that nothing is taken out of. */
const APPEND_ONLY = 'api::audit-entry.audit-entry';

/** The tables of content: of its types and components first, then those that link them. */
const contentTables = ({ strapi }: TestApp): string[] => {
  const types = Object.keys(strapi.contentTypes).filter((uid) => uid.startsWith('api::'));
  const uids = [...types, ...Object.keys(strapi.components)].filter((uid) => uid !== APPEND_ONLY);
  const stored = uids.map((uid) => strapi.db.metadata.get(uid));
  const { related } = strapi.db.metadata.get('plugin::upload.file').attributes;
  const linking = [...stored.flatMap(({ attributes }) => Object.values(attributes)), related];
  const links = linking.map((attribute) => (attribute as StoredAttribute).joinTable?.name);
  const tables = [...stored.map(({ tableName }) => tableName), ...links];
  return [...new Set(tables)].filter((table) => table !== undefined);
};

/** Runs one statement for each table of content, with the name of its copy, in one transaction. */
const forEachTable = async (
  app: TestApp,
  name: string,
  statement: string,
  tables = contentTables(app),
): Promise<void> => {
  const names = contentTables(app);
  await app.strapi.db.transaction(async ({ trx }) => {
    for (const table of tables) {
      await trx.raw(statement, { table, copy: `kept_${name}_${names.indexOf(table)}` });
    }
  });
};

/**
 * Content that many tests begin with: made by its `make` the first time, and brought back row by row
 * whenever it is asked for again, with the same ids. Whatever else there is goes.
 */
export const keptContent =
  <T>(name: string, make: (app: TestApp) => Promise<T>) =>
  async (app: TestApp): Promise<T> => {
    await emptyContent(app);
    const known = app.kept.get(name) as { value: T } | undefined;
    if (known) {
      await forEachTable(app, name, 'DELETE FROM :table:', contentTables(app).reverse());
      await forEachTable(app, name, 'INSERT INTO :table: SELECT * FROM :copy:');
      return known.value;
    }
    const value = await make(app);
    // Of a server that ran on this database before, as in watch mode.
    await forEachTable(app, name, 'DROP TABLE IF EXISTS :copy:');
    await forEachTable(app, name, 'CREATE TABLE :copy: AS SELECT * FROM :table:');
    app.kept.set(name, { value });
    return value;
  };
