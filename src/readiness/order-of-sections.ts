import type { Core } from '@strapi/strapi';

const SECTION = 'api::report-section.report-section';

interface JoinTable {
  readonly name: string;
  readonly inverseJoinColumn: { readonly name: string };
  readonly inverseOrderColumnName?: string;
}

/**
 * Whether each section of an edition has a place of its own. What was written past the panel, an
 * import for one, can leave two in one place or one without, and no order that lasts.
 * @param edition the id of the edition's row
 */
export const hasClearOrder = async (strapi: Core.Strapi, edition: number): Promise<boolean> => {
  const attribute = strapi.db.metadata.get(SECTION).attributes.edition as unknown as {
    joinTable: JoinTable;
  };
  const { name, inverseJoinColumn, inverseOrderColumnName } = attribute.joinTable;
  if (inverseOrderColumnName === undefined) return true;
  // Within the transaction of a publication, which may hold the only connection.
  const rows = (await strapi.db.transaction(({ trx }) =>
    strapi.db
      .getConnection(name)
      .transacting(trx)
      .where(inverseJoinColumn.name, edition)
      .select(inverseOrderColumnName),
  )) as Record<string, number | null>[];
  const places = rows.map((row) => row[inverseOrderColumnName] ?? null);
  return !places.includes(null) && new Set(places).size === places.length;
};
