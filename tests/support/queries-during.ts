import type { TestApp } from './app';

/** How often the database is asked for metrics or units while work is done. */
export const queriesDuring = async (
  { strapi }: TestApp,
  work: () => PromiseLike<unknown>,
): Promise<number> => {
  let queries = 0;
  // Beside them, the server looks for changes.
  const count = ({ sql }: { sql: string }) => (queries += Number(/metrics|units/.test(sql)));
  strapi.db.connection.on('query', count);
  await work();
  strapi.db.connection.off('query', count);
  return queries;
};
