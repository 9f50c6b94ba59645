/** What a role may do with content; Strapi's `explorer.*` actions of the content manager. */
export type ContentAction = 'read' | 'create' | 'update' | 'delete' | 'publish';

export interface ContentGrant {
  /** Locale codes, or every locale there is when the role is made. */
  locales: 'all' | readonly string[];
  /** Every field, or only those that are language (`pluginOptions.i18n.localized`). */
  fields: 'all' | 'language';
}

/** An administration role as the first start makes it. An administrator may change it later. */
export interface RoleDefinition {
  code: string;
  name: string;
  /** In both languages: Strapi shows a role's description as it is stored. */
  description: string;
  /** What it may do with each of the project's content types; an action not named is refused. */
  content: Partial<Record<ContentAction, ContentGrant>>;
  /** Action ids of plugins, without a subject. */
  plugins: readonly string[];
}
