import type { Core } from '@strapi/strapi';
import { documentWriter } from './document-writer';
import { imageUploads } from './image-uploads';
import { readSeed } from './read-seed';
import { markSeeded, type NoSeedReason, reasonNotToSeed } from './seed-marker';
import { writeDocuments } from './write-documents';

/** What seeding did: the year it loaded, or why it left the database alone. */
export type SeedOutcome =
  | { readonly seeded: true; readonly year: number; readonly documents: number }
  | { readonly seeded: false; readonly reason: NonNullable<NoSeedReason> };

/** Any number that no other lock of the application uses. */
const advisoryLock = 20_231_231;

/**
 * Loads a seed folder in both locales and publishes it, if this is a first start. It is one
 * transaction: on a failure no row stays, and the images it uploaded are removed. Servers that
 * start together on one PostgreSQL take turns, and the later one finds the seed loaded.
 * @param folder for example database/seed/2023
 * @throws SeedError when the folder has mistakes; Strapi's errors when a document is refused
 */
export const seedEdition = async (strapi: Core.Strapi, folder: string): Promise<SeedOutcome> => {
  const known = await reasonNotToSeed(strapi);
  if (known) return { seeded: false, reason: known };
  const seed = readSeed(folder);
  const { year } = seed.edition.shared;
  const uploads = imageUploads(strapi);
  try {
    return await strapi.db.transaction(async ({ trx }): Promise<SeedOutcome> => {
      if (strapi.db.dialect.client === 'postgres') {
        await trx.raw('SELECT pg_advisory_xact_lock(?)', [advisoryLock]);
      }
      const reason = await reasonNotToSeed(strapi);
      if (reason) return { seeded: false, reason };
      const writer = documentWriter(strapi);
      await writeDocuments(seed, writer, uploads);
      const documents = await writer.publishAll();
      await markSeeded(strapi, year);
      return { seeded: true, year, documents };
    });
  } catch (error) {
    await uploads.takeBack();
    throw error;
  }
};
