import type { Core } from '@strapi/strapi';
import { auditTrailOf } from '../audit/audit-trail';
import type { FigureLocale } from '../domain/figures/figure';
import { EDITION } from './content/stored-edition';
import { addresses } from './deliver';
import { makePreviewToken, type PreviewToken } from './preview-token';

/** A preview token, and where it opens the draft in each language that there is one in. */
export interface Preview extends PreviewToken {
  readonly urls: Readonly<Partial<Record<FigureLocale, string>>>;
}

/**
 * Makes a preview token for an edition with the addresses that it opens.
 * @param hours how long it lasts; 24 unless it is said
 */
export const makePreview = async (
  strapi: Core.Strapi,
  { documentId, year }: { documentId: string; year: number },
  hours?: number,
): Promise<Preview> => {
  const drafts: { locale: FigureLocale }[] = await strapi.db.query(EDITION).findMany({
    where: { documentId, publishedAt: null },
    select: ['locale'],
    orderBy: { locale: 'desc' },
  });
  const made = makePreviewToken(strapi, documentId, hours);
  const details = { expiresAt: made.expiresAt };
  const about = { contentType: EDITION, document: documentId, year, details };
  await auditTrailOf(strapi).record({ action: 'preview-token.make', ...about });
  const { draft } = addresses(strapi);
  const urls = drafts.map(({ locale }) => [locale, draft(year, locale, made.token)]);
  return { ...made, urls: Object.fromEntries(urls) as Preview['urls'] };
};
