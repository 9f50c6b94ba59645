/** The part of a schema attribute that says whether it is language or structure. */
export interface LocalizableAttribute {
  type: string;
  pluginOptions?: { i18n?: { localized?: boolean } };
}

/**
 * Whether an attribute is structure or fact, hence the source locale's in every locale. Every
 * attribute of a localised content type says so itself, relations included: Strapi treats these
 * as localised whatever they say.
 */
export const isShared = (attribute: LocalizableAttribute): boolean =>
  attribute.pluginOptions?.i18n?.localized === false;

/** The names of a schema's shared attributes, in the schema's order. */
export const sharedAttributeNames = (
  attributes: Readonly<Record<string, LocalizableAttribute>>,
): string[] =>
  Object.entries(attributes)
    .filter(([, attribute]) => isShared(attribute))
    .map(([name]) => name);
