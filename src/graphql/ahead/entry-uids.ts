import type { Core, Schema } from '@strapi/strapi';

interface Naming {
  getTypeName(contentType: Schema.ContentType): string;
  getComponentName(component: Schema.Component): string;
}

/** The content type or component behind each GraphQL type that has one. */
export const entryUids = (strapi: Core.Strapi): ReadonlyMap<string, string> => {
  const { naming }: { naming: Naming } = strapi.plugin('graphql').service('utils');
  return new Map([
    ...Object.values(strapi.contentTypes).map(
      (type) => [naming.getTypeName(type), type.uid] as const,
    ),
    ...Object.values(strapi.components).map(
      (component) => [naming.getComponentName(component), component.uid] as const,
    ),
  ]);
};
