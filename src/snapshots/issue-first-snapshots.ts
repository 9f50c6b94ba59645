import type { Core } from '@strapi/strapi';
import type { FigureLocale } from '../domain/figures/figure';
import { resolveEdition } from './content/edition-content';
import { EDITION, loadStoredEdition } from './content/stored-edition';
import { findSnapshots } from './find-snapshots';
import { nextNumber, store } from './issue-snapshots';
import { keepDocuments } from './kept/keep-documents';

/** An edition that readers see in a language, of which there is no snapshot. */
export interface Unkept {
  readonly edition: string;
  readonly locale: FigureLocale;
  readonly publishedAt: Date;
}

/** The editions that were published before there were snapshots, by language. */
export const findUnkept = async (strapi: Core.Strapi): Promise<Unkept[]> => {
  const rows: { documentId: string; locale: FigureLocale; publishedAt: string | Date }[] =
    await strapi.db.query(EDITION).findMany({
      where: { publishedAt: { $notNull: true } },
      select: ['documentId', 'locale', 'publishedAt'],
      orderBy: { id: 'asc' },
    });
  const heads = await findSnapshots(strapi);
  const kept = new Set(heads.map(({ edition, locale }) => `${edition} ${locale}`));
  return rows
    .filter(({ documentId, locale }) => !kept.has(`${documentId} ${locale}`))
    .map(({ documentId: edition, locale, publishedAt }) => ({
      edition,
      locale,
      publishedAt: new Date(publishedAt),
    }));
};

/**
 * Keeps what readers see of such editions as their first snapshots, with the time each language was
 * published. No event tells of them: nothing became public. Call it within a transaction.
 */
export const issueFirstSnapshots = async (
  strapi: Core.Strapi,
  unkept: readonly Unkept[],
): Promise<void> => {
  for (const edition of new Set(unkept.map((one) => one.edition))) {
    const before = await findSnapshots(strapi, { edition });
    let number: number | undefined;
    for (const { locale, publishedAt } of unkept.filter((one) => one.edition === edition)) {
      const stored = await loadStoredEdition(strapi, edition, locale, 'published');
      if (!stored) continue;
      const content = await resolveEdition(strapi, stored, locale, 'published');
      number ??= await nextNumber(strapi, before, content.year);
      const issue = { kind: 'published', person: null } as const;
      await store(strapi, content, keepDocuments(strapi, stored), number, issue, publishedAt);
    }
  }
};
