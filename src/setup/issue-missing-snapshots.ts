import type { Core } from '@strapi/strapi';
import { writeQueueOf } from '../document-middlewares/write-context';
import { findUnkept, issueFirstSnapshots } from '../snapshots/issue-first-snapshots';

/**
 * At an upgrade from a version without snapshots, an edition that is public has none, and would be
 * unknown at its address until it is published again. Servers that start together take turns; a
 * later start finds nothing to do.
 */
export const issueMissingSnapshots = async (strapi: Core.Strapi): Promise<void> => {
  const missing = await findUnkept(strapi);
  if (missing.length === 0) return;
  const issued = await writeQueueOf(strapi)(async () => {
    // Another server may have done it meanwhile.
    const unkept = await findUnkept(strapi);
    await issueFirstSnapshots(strapi, unkept);
    return unkept.length;
  });
  strapi.log.info(
    `First snapshots of editions that were published before there were any: ${issued}`,
  );
};
