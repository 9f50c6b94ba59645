import type { Core } from '@strapi/strapi';
import type { Write } from '../document-middlewares/write-context';
import type { Finding } from './finding';
import { lookAtFiles } from './look/media-files';
import { lookAtOwners } from './look/ownerless-rows';
import { lookAtVersions } from './look/versions';

/** Looks the database through in a transaction, for everything that no rule allows. */
export const lookThrough = async (write: Write, now: Date): Promise<Finding[]> => [
  ...(await lookAtVersions(write)),
  ...(await lookAtOwners(write)),
  ...(await lookAtFiles(write, now.getTime())),
];

/** Rows that were deleted, with their files, while the look went on are nothing to tell of. */
const stillThere = async (strapi: Core.Strapi, found: readonly Finding[]): Promise<Finding[]> => {
  const ids = found.flatMap((one) => (one.kind === 'row-without-file' ? [one.id] : []));
  if (ids.length === 0) return [...found];
  const there: number[] = await strapi.db.getConnection('files').whereIn('id', ids).pluck('id');
  return found.filter((one) => one.kind !== 'row-without-file' || there.includes(one.id));
};

/**
 * Finds what no rule allows, as it is at one moment, whoever writes meanwhile: documents with two
 * drafts in a language, published ones without a draft, translations without a source, links and
 * components without an owner, files without a row, and rows without a file.
 */
export const findBroken = async (strapi: Core.Strapi, now = new Date()): Promise<Finding[]> => {
  const moment =
    strapi.db.dialect.client === 'postgres'
      ? { isolationLevel: 'repeatable read' as const, readOnly: true }
      : undefined;
  const found = await strapi.db.connection.transaction(
    (trx) => lookThrough({ strapi, trx }, now),
    moment,
  );
  return stillThere(strapi, found);
};
