import type { Core } from '@strapi/strapi';
import type { FigureLocale } from '../domain/figures/figure';
import type { FindingCode, FindingDocument } from '../domain/readiness/finding';
import type { Waiver } from '../domain/readiness/waiver';

export const WAIVER = 'api::finding-waiver.finding-waiver';

/** A waiver as it is stored, with the id by which it is taken back. */
export interface StoredWaiver extends Waiver {
  readonly id: string;
}

interface Row {
  documentId: string;
  code: FindingCode;
  language: FigureLocale;
  contentType: FindingDocument['contentType'];
  subject: string;
  field: string;
  words: string;
  sentence: string;
  reason: string;
}

const asWaiver = ({ documentId, language, subject, words, ...rest }: Row): StoredWaiver => ({
  ...rest,
  id: documentId,
  locale: language,
  documentId: subject,
  text: words,
});

/** The waivers that editors gave for findings about some documents. */
export const loadWaivers = async (
  strapi: Core.Strapi,
  documentIds: readonly string[],
): Promise<StoredWaiver[]> => {
  const rows: Row[] = await strapi.db
    .query(WAIVER)
    .findMany({ where: { subject: { $in: [...documentIds] } }, orderBy: { id: 'asc' } });
  return rows.map(asWaiver);
};

/** Stores a waiver; one already given for the same finding has its reason replaced. */
export const storeWaiver = async (strapi: Core.Strapi, waiver: Waiver): Promise<StoredWaiver> => {
  const { locale, documentId, text, reason, ...rest } = waiver;
  const finding = { ...rest, language: locale, subject: documentId, words: text };
  const known: { documentId: string } | null = await strapi.db
    .query(WAIVER)
    .findOne({ where: finding });
  const documents = strapi.documents(WAIVER);
  const stored = known
    ? await documents.update({ documentId: known.documentId, data: { reason } })
    : await documents.create({ data: { ...finding, reason } });
  return { ...waiver, id: stored?.documentId ?? '' };
};
