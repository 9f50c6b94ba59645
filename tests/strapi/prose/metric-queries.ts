import type { TestApp } from '../../support/app';

/** How many times a request reads the table of metrics. */
export const metricQueries = async (
  { strapi }: TestApp,
  work: () => Promise<unknown>,
): Promise<number> => {
  let asked = 0;
  const count = ({ sql }: { sql: string }) => {
    if (/from (["`]\w+["`]\.)?["`]metrics["`]/.test(sql)) asked += 1;
  };
  strapi.db.connection.on('query', count);
  await work();
  strapi.db.connection.removeListener('query', count);
  return asked;
};
