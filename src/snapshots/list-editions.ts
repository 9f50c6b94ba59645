import type { Core } from '@strapi/strapi';
import { EDITION } from './content/stored-edition';
import { describeEdition, type DeliveredHead } from './deliver';
import type { SnapshotHead } from './snapshot';

/** An edition in a list. */
export interface ListedEdition {
  readonly year: number;
  readonly locales: readonly (DeliveredHead & { readonly title: string })[];
}

/** The published editions with their titles, in each language that they are published in. */
export const listEditions = async (
  strapi: Core.Strapi,
  editions: readonly (readonly SnapshotHead[])[],
): Promise<ListedEdition[]> => {
  const rows: { documentId: string; locale: string; title: string }[] = await strapi.db
    .query(EDITION)
    .findMany({
      where: { publishedAt: { $notNull: true } },
      select: ['documentId', 'locale', 'title'],
    });
  const titles = new Map(rows.map((row) => [`${row.documentId} ${row.locale}`, row.title]));
  return editions.flatMap((snapshots) => {
    const { edition, year } = snapshots.at(-1) ?? {};
    const locales = describeEdition(strapi, snapshots).map((head) => ({
      ...head,
      title: titles.get(`${edition ?? ''} ${head.locale}`) ?? '',
    }));
    return year === undefined || locales.length === 0 ? [] : [{ year, locales }];
  });
};
