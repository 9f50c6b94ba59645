import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { seedEdition } from './seed-edition';

/** Loads the 2023 edition into an empty database, unless the setting `seed.enabled` is off. */
export const seedOnStart = async (strapi: Core.Strapi): Promise<void> => {
  if (!strapi.config.get<boolean>('seed.enabled')) return;
  const folder = path.join(strapi.dirs.app.root, 'database', 'seed', '2023');
  const outcome = await seedEdition(strapi, folder);
  if (outcome.seeded) {
    strapi.log.info(`The ${outcome.year} edition is loaded: ${outcome.documents} documents`);
  }
};
