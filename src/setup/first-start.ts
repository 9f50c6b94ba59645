import type { Core } from '@strapi/strapi';

/**
 * Puts one concern in place on the first start of a database, and never again: what an
 * administrator changes afterwards stays as it is. Work and mark are one transaction.
 * @param concern a name for the mark, unique among the concerns of `src/setup`
 */
export const onFirstStart = async (
  strapi: Core.Strapi,
  concern: string,
  work: () => Promise<void>,
): Promise<void> => {
  const mark = strapi.store({ type: 'core', name: 'dajuan', key: `setup_${concern}` });
  if (await mark.get({})) return;
  await strapi.db.transaction(async () => {
    await work();
    await mark.set({ value: true });
  });
};
