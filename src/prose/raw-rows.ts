import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

interface Stored {
  readonly joinTable?: {
    readonly name: string;
    readonly joinColumn: { readonly name: string };
    readonly inverseJoinColumn: { readonly name: string };
  };
}

/** Joins what a relation of a content type leads to, if anything, under a name of its own. */
export const joinRelation = (
  strapi: Core.Strapi,
  query: Knex.QueryBuilder,
  from: { readonly uid: string; readonly name: string },
  relation: string,
  to: { readonly uid: string; readonly name: string },
): void => {
  const attributes = strapi.db.metadata.get(from.uid).attributes as Record<string, Stored>;
  const { joinTable } = attributes[relation] ?? {};
  if (!joinTable) throw new Error(`${from.uid} has no table for ${relation}`);
  const link = `${from.name}_${relation}`;
  query
    .leftJoin(
      `${joinTable.name} as ${link}`,
      `${link}.${joinTable.joinColumn.name}`,
      `${from.name}.id`,
    )
    .leftJoin(
      `${strapi.db.metadata.get(to.uid).tableName} as ${to.name}`,
      `${to.name}.id`,
      `${link}.${joinTable.inverseJoinColumn.name}`,
    );
};

/** The rows of a query, read in the transaction that this is a part of, if it is of any. */
export const rowsOf = async <T>(strapi: Core.Strapi, query: Knex.QueryBuilder): Promise<T[]> =>
  strapi.db.inTransaction()
    ? ((await strapi.db.transaction(({ trx }) => query.transacting(trx))) as T[])
    : ((await query) as T[]);
