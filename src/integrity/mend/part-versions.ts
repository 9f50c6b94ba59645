import { randomBytes } from 'node:crypto';
import { rowsOf } from '../../document-middlewares/shared-structure/version';
import type { Write } from '../../document-middlewares/write-context';
import type { ExtraVersion } from '../finding';

/** A document id as Strapi makes them: 24 signs, a letter first. */
const newDocumentId = (): string => {
  const digits = BigInt(`0x${randomBytes(18).toString('hex')}`).toString(36);
  return `m${digits.slice(-23).padStart(23, '0')}`;
};

/**
 * Makes documents of their own of all rows but the one that was written last. Only the document's id
 * changes: what links to the rows goes on doing so, and readers see what they saw.
 * @returns the new documents' ids
 */
export const partVersions = async (write: Write, found: ExtraVersion): Promise<string[]> => {
  const { tableName } = write.strapi.db.metadata.get(found.uid);
  const made: string[] = [];
  for (const id of found.rows.slice(1)) {
    const documentId = newDocumentId();
    await rowsOf(write, tableName).where({ id }).update({ document_id: documentId });
    made.push(documentId);
  }
  return made;
};
