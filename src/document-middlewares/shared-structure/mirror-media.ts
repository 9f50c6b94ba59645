import type { UID } from '@strapi/strapi';
import { isShared } from '../../domain/translation/shared-attributes';
import type { Write } from '../write-context';
import { findRow, rowsOf, type DocumentRef, type Version } from './version';

/** Strapi's join table between files and what they illustrate. */
const TABLE = 'files_related_mph';

interface FileLink {
  file_id: number;
  field: string;
  order: number | null;
}

const linksOf = async (
  write: Write,
  uid: string,
  id: number,
  fields: string[],
): Promise<FileLink[]> =>
  rowsOf(write, TABLE)
    .where({ related_type: uid, related_id: id })
    .whereIn('field', fields)
    .orderBy('id')
    .select('file_id', 'field', 'order');

const sharedMedia = ({ strapi }: Write, uid: string): string[] =>
  Object.entries(strapi.contentType(uid as UID.ContentType).attributes)
    .filter(([, attribute]) => attribute.type === 'media' && isShared(attribute))
    .map(([name]) => name);

/**
 * Copies which files illustrate a document from one of its versions to another.
 * @returns whether anything had to change
 */
export const mirrorMedia = async (
  write: Write,
  document: DocumentRef,
  from: Version,
  to: Version,
): Promise<boolean> => {
  const { uid } = document;
  const fields = sharedMedia(write, uid);
  if (fields.length === 0) return false;
  const source = await findRow(write, document, from);
  const target = await findRow(write, document, to);
  if (!source || !target) return false;
  const wanted = await linksOf(write, uid, source.id, fields);
  const present = await linksOf(write, uid, target.id, fields);
  if (JSON.stringify(wanted) === JSON.stringify(present)) return false;
  await rowsOf(write, TABLE)
    .where({ related_type: uid, related_id: target.id })
    .whereIn('field', fields)
    .delete();
  const links = wanted.map((link) => ({ ...link, related_type: uid, related_id: target.id }));
  if (links.length > 0) await rowsOf(write, TABLE).insert(links);
  return true;
};
