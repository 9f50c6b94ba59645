import type { Core } from '@strapi/strapi';
import type { FigureLocale } from '../domain/figures/figure';
import { membersOfEditions, type Members } from './edition-members';
import { modifiedDocuments } from './modified-documents';

const EDITION = 'api::edition.edition';

/** An edition as it is drafted, in every language. */
export interface DraftedEdition {
  readonly documentId: string;
  readonly year: number;
  /** By locale; none in a language without a draft. */
  readonly titles: Readonly<Partial<Record<FigureLocale, string>>>;
  /** The languages in which something of it differs from what readers see of it. */
  readonly modified: ReadonlySet<string>;
}

interface Row {
  readonly documentId: string;
  readonly locale: FigureLocale;
  readonly year: number;
  readonly title: string | null;
}

const LOCALES = ['zh-Hans', 'en'];

const listed = (members: Members = new Map()): unknown[] =>
  [...members].map(([uid, ids]) => [uid, ...ids]);

/** Whether an edition is put together otherwise than when it was last published. */
const isRearranged = (drafted: Members | undefined, published: Members | undefined): boolean =>
  published !== undefined && JSON.stringify(listed(drafted)) !== JSON.stringify(listed(published));

/** Every edition, the latest year first, in a number of queries that does not grow with them. */
export const draftedEditions = async (strapi: Core.Strapi): Promise<DraftedEdition[]> => {
  const rows: Row[] = await strapi.db.query(EDITION).findMany({
    where: { publishedAt: null },
    select: ['documentId', 'locale', 'year', 'title'],
    orderBy: [{ year: 'desc' }, { id: 'asc' }],
  });
  const members = await membersOfEditions(strapi, 'draft');
  const published = await membersOfEditions(strapi, 'published');
  const modified = await modifiedDocuments(strapi);
  const modifiedIn = (documentId: string): string[] => {
    const own = members.get(documentId);
    if (isRearranged(own, published.get(documentId))) return LOCALES;
    return [...(own ?? [])].flatMap(([uid, ids]) =>
      [...ids].flatMap((id) => [...(modified.get(`${uid} ${id}`) ?? [])]),
    );
  };
  const editions = new Map<string, Row[]>();
  for (const row of rows) {
    editions.set(row.documentId, [...(editions.get(row.documentId) ?? []), row]);
  }
  return [...editions].map(([documentId, versions]) => ({
    documentId,
    year: versions[0]?.year ?? 0,
    titles: Object.fromEntries(versions.map(({ locale, title }) => [locale, title ?? ''])),
    modified: new Set(modifiedIn(documentId)),
  }));
};
