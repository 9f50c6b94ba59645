import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';

interface Arguments {
  documentId: string;
  locale?: string;
}

interface Naming {
  getDeleteMutationTypeName(contentType: object): string;
}

type Delete = (params: Arguments) => Promise<{ entries: unknown[] }>;

const resolver = (strapi: Core.Strapi, uid: UID.ContentType) => {
  const deleteDocument: Delete = (params) =>
    (strapi.documents(uid) as unknown as { delete: Delete }).delete(params);
  return async (_parent: unknown, { documentId, locale }: Arguments) => {
    const { entries } = await deleteDocument({ documentId, ...(locale && { locale }) });
    if (entries.length === 0) throw new errors.NotFoundError();
    return { documentId };
  };
};

/**
 * The delete mutations take a `locale`, and Strapi's own resolvers do not look at it: whoever
 * deleted English deleted the Chinese. These delete what they were asked to.
 */
export const deleteInLocale = (strapi: Core.Strapi): void => {
  const graphql = strapi.plugin('graphql');
  const { naming }: { naming: Naming } = graphql.service('utils');
  const resolvers = Object.values(strapi.contentTypes)
    // What has no draft is not in the schema.
    .filter(({ uid, options }) => uid.startsWith('api::') && options?.draftAndPublish)
    .map((type) => [naming.getDeleteMutationTypeName(type), resolver(strapi, type.uid)] as const);
  graphql.service('extension').use({ resolvers: { Mutation: Object.fromEntries(resolvers) } });
};
