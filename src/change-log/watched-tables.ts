import type { Core, UID } from '@strapi/strapi';

/** A table whose rows hang on rows of another, and are seen by readers if that one is. */
export interface LinkTable {
  readonly name: string;
  readonly owner: { readonly table: string; readonly column: string };
}

/** The tables that public answers are made from, by how their triggers tell what readers see. */
export interface WatchedTables {
  /** With drafts and published rows. */
  readonly content: readonly string[];
  readonly links: readonly LinkTable[];
  /** Every row counts. */
  readonly others: readonly string[];
}

interface StoredAttribute {
  readonly joinTable?: {
    readonly name: string;
    readonly joinColumn?: { readonly name: string; readonly referencedTable?: string };
  };
}

/** Beside content: who may read what, in which languages, and the files and snapshots themselves. */
const OTHER_TYPES = [
  'api::snapshot.snapshot',
  'plugin::upload.file',
  'plugin::i18n.locale',
  'plugin::users-permissions.permission',
  'plugin::users-permissions.role',
  'strapi::core-store',
];

const isContent = (strapi: Core.Strapi, uid: string): boolean =>
  uid.startsWith('api::') && strapi.contentType(uid as UID.ContentType).options.draftAndPublish;

/** Which tables are watched: those of content, of what hangs on it, and of settings of delivery. */
export const watchedTables = (strapi: Core.Strapi): WatchedTables => {
  const content = Object.keys(strapi.contentTypes).filter((uid) => isContent(strapi, uid));
  const others = [...OTHER_TYPES, ...Object.keys(strapi.components)];
  const tableOf = (uid: string): string => strapi.db.metadata.get(uid).tableName;
  const contentTables = new Set(content.map(tableOf));
  const links = new Map<string, LinkTable>();
  const unowned = new Set<string>();
  for (const uid of [...content, ...others]) {
    for (const attribute of Object.values(strapi.db.metadata.get(uid).attributes)) {
      const { name, joinColumn } = (attribute as StoredAttribute).joinTable ?? {};
      if (name === undefined || links.has(name)) continue;
      // A table of files hangs on every type that has some.
      const isOwned = joinColumn?.name !== undefined && contentTables.has(tableOf(uid));
      const table = tableOf(uid);
      if (isOwned && !name.endsWith('_mph')) {
        links.set(name, { name, owner: { table, column: joinColumn.name } });
      } else unowned.add(name);
    }
  }
  return {
    content: [...contentTables],
    links: [...links.values()],
    others: [...new Set([...others.map(tableOf), ...unowned])].filter((name) => !links.has(name)),
  };
};
