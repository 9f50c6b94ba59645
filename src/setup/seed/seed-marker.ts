import type { Core } from '@strapi/strapi';

const place = { type: 'dajuan', key: 'seed' } as const;

/**
 * Why a database gets no seed: it got one before (even if a user has deleted it since), or it holds
 * editions of its own. Null when it is a first start.
 */
export type NoSeedReason = 'seeded-before' | 'has-editions' | null;

/** Looks in the database; sees what the current transaction sees, if there is one. */
export const reasonNotToSeed = async (strapi: Core.Strapi): Promise<NoSeedReason> => {
  if ((await strapi.store(place).get({})) !== null) return 'seeded-before';
  const editions = await strapi.db.query('api::edition.edition').count();
  return editions > 0 ? 'has-editions' : null;
};

/** Notes that this database got the seed of a year, so that no later start loads one again. */
export const markSeeded = async (strapi: Core.Strapi, year: number): Promise<void> => {
  await strapi.store(place).set({ value: { year } });
};
