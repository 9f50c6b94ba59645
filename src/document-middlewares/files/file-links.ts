import { rowsOf } from '../shared-structure/version';
import type { Write } from '../write-context';

/** Strapi's join table between files and what they illustrate. */
const TABLE = 'files_related_mph';

/** A row of a content type that shows a file in one of its fields. */
export interface FileLink {
  readonly uid: string;
  readonly id: number;
  readonly field: string;
  readonly file: number;
}

interface Stored {
  related_type: string;
  related_id: number;
  field: string;
  file_id: number;
}

/** Where files are shown by rows of content, whatever their status. */
export const linksToFiles = async (write: Write, files: readonly number[]): Promise<FileLink[]> => {
  const rows: Stored[] = await rowsOf(write, TABLE)
    .whereIn('file_id', [...files])
    .orderBy('id')
    .select('related_type', 'related_id', 'field', 'file_id');
  return rows.map((row) => ({
    uid: row.related_type,
    id: row.related_id,
    field: row.field,
    file: row.file_id,
  }));
};

/** Lets a row of content show another file. */
export const relink = async (write: Write, link: FileLink, file: number): Promise<void> => {
  const { uid, id, field } = link;
  await rowsOf(write, TABLE)
    .where({ related_type: uid, related_id: id, field, file_id: link.file })
    .update({ file_id: file });
};
