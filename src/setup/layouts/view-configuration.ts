/** How the content manager stores one field's appearance. */
export interface FieldView {
  edit: Record<string, unknown>;
  list: Record<string, unknown>;
}

/** How the content manager stores one content type's list and edit view. */
export interface ViewConfiguration {
  settings: Record<string, unknown>;
  metadatas: Record<string, FieldView>;
  layouts: { list: string[]; edit: { name: string; size: number }[][] };
}

/**
 * The part of a configuration that speaks of the given fields. Strapi adds and drops fields by
 * itself when a schema changes; comparing only what both sides know leaves an administrator's
 * changes.
 */
export const onlyFields = (
  { settings, metadatas, layouts }: ViewConfiguration,
  fields: ReadonlySet<string>,
): ViewConfiguration => ({
  settings,
  metadatas: Object.fromEntries(Object.entries(metadatas).filter(([name]) => fields.has(name))),
  layouts: {
    list: layouts.list.filter((name) => fields.has(name)),
    edit: layouts.edit
      .map((row) => row.filter(({ name }) => fields.has(name)))
      .filter((row) => row.length > 0),
  },
});
