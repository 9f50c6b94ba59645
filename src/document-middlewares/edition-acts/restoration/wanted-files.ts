import { say } from '../../../messages/say';
import type { KeptDocument, KeptFile } from '../../../snapshots/kept/kept-document';
import { leaveOut, type Restoring } from './restoration';

const FILE = 'plugin::upload.file';

/** The kept files of a document that the media library still has, as the document is to have them. */
export const wantedFiles = async (
  restoring: Restoring,
  document: KeptDocument,
): Promise<Record<string, KeptFile | null>> => {
  const files: Record<string, KeptFile | null> = {};
  for (const [name, file] of Object.entries(document.files)) {
    const { strapi } = restoring.write;
    const isThere =
      file === null || (await strapi.db.query(FILE).count({ where: { ...file } })) > 0;
    if (isThere) files[name] = file;
    else leaveOut(restoring, document, say('restore.file-gone', { field: name }));
  }
  return files;
};
