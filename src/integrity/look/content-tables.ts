import type { Core } from '@strapi/strapi';

/** A content type that has drafts and languages, and its table. */
export interface ContentTable {
  readonly uid: string;
  readonly table: string;
}

/** Where documents lie that have drafts and languages. */
export const contentTables = (strapi: Core.Strapi): ContentTable[] =>
  Object.values(strapi.contentTypes)
    .filter(({ uid, options, pluginOptions }) => {
      const { localized = false } = (pluginOptions?.i18n ?? {}) as { localized?: boolean };
      return uid.startsWith('api::') && options?.draftAndPublish === true && localized;
    })
    .map(({ uid }) => ({ uid, table: strapi.db.metadata.get(uid).tableName }));
