import type { Core, UID } from '@strapi/strapi';

interface ShadowCrud {
  disable(): ShadowCrud;
  disableQueries(): ShadowCrud;
  disableMutations(): ShadowCrud;
}

const FILE = 'plugin::upload.file';

/** What the project keeps for itself has no draft; all that editors write has. */
const isInternal = (strapi: Core.Strapi, uid: string): boolean =>
  uid.startsWith('api::') && !strapi.contentType(uid as UID.ContentType).options.draftAndPublish;

/**
 * Leaves in the GraphQL schema what the project publishes: its own types, and files as they hang on
 * a photo.
 */
export const trimSchema = (strapi: Core.Strapi): void => {
  const extension: { shadowCRUD(uid: string): ShadowCrud } = strapi
    .plugin('graphql')
    .service('extension');
  for (const uid of Object.keys(strapi.contentTypes)) {
    if ((uid.startsWith('plugin::') && uid !== FILE) || isInternal(strapi, uid))
      extension.shadowCRUD(uid).disable();
  }
  extension.shadowCRUD(FILE).disableQueries().disableMutations();
};
