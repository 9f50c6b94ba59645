import type { Core, Schema } from '@strapi/strapi';
import type { ContentGrant, RoleDefinition } from './role-definition';

/** A permission as Strapi's role service takes it. */
export interface Permission {
  action: string;
  subject: string | null;
  properties: { locales?: string[]; fields?: string[] };
  conditions: string[];
}

/** Deleting and publishing concern a whole document, so Strapi gives them no fields. */
const ACTIONS_WITH_FIELDS = new Set(['read', 'create', 'update']);

/** The schema alone says what is language: Strapi's own helper counts every relation as such. */
const isLanguage = (attribute: Schema.Attribute.AnyAttribute | undefined): boolean => {
  const options = attribute?.pluginOptions as { i18n?: { localized?: boolean } } | undefined;
  return options?.i18n?.localized === true;
};

const fieldsOf = (
  strapi: Core.Strapi,
  contentType: Schema.ContentType,
  wanted: ContentGrant['fields'],
): string[] => {
  const nested: string[] = strapi
    .service('admin::content-type')
    .getNestedFields(contentType, { components: strapi.components });
  if (wanted === 'all') return nested;
  const attributes: Record<string, Schema.Attribute.AnyAttribute> = contentType.attributes;
  return nested.filter((path) => isLanguage(attributes[path.split('.')[0] ?? path]));
};

/**
 * Spells a role out as Strapi's permissions: one for each action on each content type of the
 * project, with its fields and locales, and one for each plugin action.
 * @param locales the codes of every locale, for grants in all of them
 */
export const buildPermissions = (
  strapi: Core.Strapi,
  role: RoleDefinition,
  locales: string[],
): Permission[] => {
  const contentTypes = Object.values<Schema.ContentType>({ ...strapi.contentTypes }).filter(
    ({ uid, options }) =>
      // What has no draft is no content: the panel keeps it for people, by its own routes.
      uid.startsWith('api::') && options.draftAndPublish,
  );
  const onContent = Object.entries(role.content).flatMap(([action, grant]) =>
    contentTypes.map((contentType) => ({
      action: `plugin::content-manager.explorer.${action}`,
      subject: contentType.uid,
      properties: {
        locales: grant.locales === 'all' ? locales : [...grant.locales],
        ...(ACTIONS_WITH_FIELDS.has(action)
          ? { fields: fieldsOf(strapi, contentType, grant.fields) }
          : {}),
      },
      conditions: [],
    })),
  );
  const onPlugins = role.plugins.map((action) => ({
    action,
    subject: null,
    properties: {},
    conditions: [],
  }));
  return [...onContent, ...onPlugins];
};
