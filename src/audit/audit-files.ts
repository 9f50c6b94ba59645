import type { Core } from '@strapi/strapi';
import { auditTrailOf } from './audit-trail';

const FILE = 'plugin::upload.file';

interface FileEvent {
  readonly result?: { readonly name?: string; readonly documentId?: string } | null;
}

/** Records what becomes of files in the media library: a replaced file reaches readers at once. */
export const auditFiles = (strapi: Core.Strapi): void => {
  const told =
    (action: string) =>
    async ({ result }: FileEvent): Promise<void> => {
      const { name = null, documentId = null } = result ?? {};
      const about = { contentType: FILE, document: documentId, title: name };
      await auditTrailOf(strapi).record({ action, ...about });
    };
  strapi.db.lifecycles.subscribe({
    models: [FILE],
    afterCreate: told('create'),
    afterUpdate: told('update'),
    afterDelete: told('delete'),
  });
};
