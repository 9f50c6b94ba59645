import type { Core } from '@strapi/strapi';

interface ShadowCrud {
  disable(): ShadowCrud;
  disableQueries(): ShadowCrud;
  disableMutations(): ShadowCrud;
}

const FILE = 'plugin::upload.file';

/** What editors say to one another about an edition. */
const WAIVER = 'api::finding-waiver.finding-waiver';

/**
 * Leaves in the GraphQL schema what the project publishes: its own types, and files as they hang on
 * a photo.
 */
export const trimSchema = (strapi: Core.Strapi): void => {
  const extension: { shadowCRUD(uid: string): ShadowCrud } = strapi
    .plugin('graphql')
    .service('extension');
  for (const uid of Object.keys(strapi.contentTypes)) {
    if ((uid.startsWith('plugin::') && uid !== FILE) || uid === WAIVER)
      extension.shadowCRUD(uid).disable();
  }
  extension.shadowCRUD(FILE).disableQueries().disableMutations();
};
