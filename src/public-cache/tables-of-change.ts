import type { Core } from '@strapi/strapi';

interface StoredAttribute {
  readonly joinTable?: { readonly name: string };
}

/** The tables that a write to a content type may touch: its own, and those that link it. */
export const tablesOf = (strapi: Core.Strapi, uid: string): string[] => {
  const { tableName, attributes } = strapi.db.metadata.get(uid);
  const links = Object.values(attributes).flatMap((attribute) => {
    const { joinTable } = attribute as StoredAttribute;
    return joinTable ? [joinTable.name] : [];
  });
  return [tableName, ...new Set(links)];
};
