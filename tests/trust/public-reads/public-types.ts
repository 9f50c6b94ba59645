import type { Core, UID } from '@strapi/strapi';

/** A content type that anyone may read. */
export interface PublicType {
  readonly uid: UID.ContentType;
  /** As REST names it, `report-sections`. */
  readonly plural: string;
}

/** The content types that the public may read, by the permissions of a first start. */
const READ = ['edition', 'letter', 'metric', 'photo', 'report-section', 'unit'];

export const publicTypes = (strapi: Core.Strapi): PublicType[] =>
  READ.map((name) => {
    const uid = `api::${name}.${name}` as UID.ContentType;
    return { uid, plural: strapi.contentTypes[uid].info.pluralName };
  });
