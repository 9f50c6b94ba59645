import { say } from '../../../messages/say';
import type { KeptDocument, KeptFile } from '../../../snapshots/kept/kept-document';
import { leaveOut, type Restoring } from './restoration';

const FILE = 'plugin::upload.file';

/**
 * The kept files of a document that the media library still has, as the document is to have them: a
 * file that was replaced since has another row.
 */
export const wantedFiles = async (
  restoring: Restoring,
  document: KeptDocument,
): Promise<Record<string, KeptFile | null>> => {
  const files: Record<string, KeptFile | null> = {};
  for (const [name, file] of Object.entries(document.files)) {
    const { strapi } = restoring.write;
    const row: { id: number } | null =
      file && (await strapi.db.query(FILE).findOne({ where: { hash: file.hash }, select: ['id'] }));
    if (file === null) files[name] = null;
    else if (row) files[name] = { ...file, id: row.id };
    else leaveOut(restoring, document, say('restore.file-gone', { field: name }));
  }
  return files;
};
