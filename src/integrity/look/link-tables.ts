import type { Core } from '@strapi/strapi';

/** A column of ids whose rows lie in the table that another column of the row names. */
interface TypedColumn {
  readonly id: string;
  readonly type: string;
}

/** A table of Strapi's that says which rows belong together. */
export interface LinkTable {
  readonly table: string;
  /** Columns of ids, each with the table that they are of. */
  readonly columns: readonly { readonly name: string; readonly of: string }[];
  readonly typed: readonly TypedColumn[];
}

/** How Strapi names such columns: of what shows a file, and of components. */
const TYPED: readonly TypedColumn[] = [
  { id: 'related_id', type: 'related_type' },
  { id: 'cmp_id', type: 'component_type' },
];

interface Model {
  readonly uid: string;
  readonly tableName: string;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly foreignKeys?: readonly {
    readonly columns: readonly string[];
    readonly referencedTable: string;
  }[];
}

/** Every table of links: those that Strapi makes for relations, files and components. */
export const linkTables = (strapi: Core.Strapi): LinkTable[] => {
  const models = [...strapi.db.metadata.values()] as unknown as Model[];
  return models
    .filter(({ uid }) => !(uid in strapi.contentTypes) && !(uid in strapi.components))
    .map(({ tableName, attributes, foreignKeys = [] }) => ({
      table: tableName,
      columns: foreignKeys.flatMap(({ columns, referencedTable }) =>
        columns.map((name) => ({ name, of: referencedTable })),
      ),
      typed: TYPED.filter(({ id }) => id in attributes),
    }))
    .filter(({ columns }) => columns.length > 0);
};
