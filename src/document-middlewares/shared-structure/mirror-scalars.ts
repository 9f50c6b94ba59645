import type { UID } from '@strapi/strapi';
import { isShared } from '../../domain/translation/shared-attributes';
import type { Write } from '../write-context';
import { findRow, rowsOf, type DocumentRef, type Version } from './version';

/** The columns of a content type's shared scalar attributes. */
export const sharedColumns = ({ strapi }: Write, uid: string): string[] => {
  const { attributes } = strapi.contentType(uid as UID.ContentType);
  const stored = strapi.db.metadata.get(uid).attributes;
  return Object.entries(attributes).flatMap(([name, attribute]) => {
    const column = stored[name];
    return isShared(attribute) && column && 'columnName' in column && column.columnName
      ? [column.columnName]
      : [];
  });
};

/** Whether two cells hold the same; drivers give dates as objects. */
export const sameCell = (one: unknown, other: unknown): boolean =>
  one instanceof Date && other instanceof Date ? one.getTime() === other.getTime() : one === other;

/**
 * Copies a document's shared scalar facts from one of its versions to another.
 * @returns whether anything had to change
 */
export const mirrorScalars = async (
  write: Write,
  document: DocumentRef,
  from: Version,
  to: Version,
): Promise<boolean> => {
  const columns = sharedColumns(write, document.uid);
  const source = await findRow(write, document, from, columns);
  const target = await findRow(write, document, to, columns);
  if (!source || !target) return false;
  const changed = columns.filter((column) => !sameCell(source[column], target[column]));
  if (changed.length === 0) return false;
  const { tableName } = write.strapi.db.metadata.get(document.uid);
  await rowsOf(write, tableName)
    .where('id', target.id)
    .update(Object.fromEntries(changed.map((column) => [column, source[column]])));
  return true;
};
