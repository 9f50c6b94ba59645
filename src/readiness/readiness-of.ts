import type { Core } from '@strapi/strapi';
import { documentFinding } from '../domain/readiness/check-member';
import type { FigureLocale } from '../domain/figures/figure';
import type { Finding } from '../domain/readiness/finding';
import { findingsOfEdition, stands, wordFindings, type WordedFinding } from './findings-of';

const SOURCE_LOCALE: FigureLocale = 'zh-Hans';
const EDITION = 'api::edition.edition';

/** A translation goes public beside the source that readers see, not beside its draft. */
const AS_PUBLISHED = { 'zh-Hans': 'published', en: 'draft' } as const;

interface Row {
  readonly title: string;
  readonly publishedAt: unknown;
}

const nameOf = ({ code, document, field, text, sentence }: Finding): string =>
  [code, document.documentId, field, text, sentence].join('\n');

/** Why the source has to be published before a translation, if it has to be. */
const findSourceFirst = async (
  strapi: Core.Strapi,
  edition: string,
  locale: FigureLocale,
  drafted: readonly WordedFinding[],
): Promise<Finding[]> => {
  const rows: Row[] = await strapi.db
    .query(EDITION)
    .findMany({ where: { documentId: edition, locale: SOURCE_LOCALE } });
  const title = rows.find(({ publishedAt }) => publishedAt === null)?.title ?? '';
  const document = { contentType: 'edition', documentId: edition, title } as const;
  const sourceFirst = (code: 'source-unpublished' | 'source-outdated'): Finding[] => [
    documentFinding(document, locale, 'status', { code, severity: 'error' }),
  ];
  if (rows.every(({ publishedAt }) => publishedAt === null)) {
    return sourceFirst('source-unpublished');
  }
  const known = new Set(drafted.filter(stands).map(nameOf));
  const beside = await findingsOfEdition(strapi, edition, locale, AS_PUBLISHED);
  const isOutdated = beside.filter(stands).some((finding) => !known.has(nameOf(finding)));
  return isOutdated ? sourceFirst('source-outdated') : [];
};

/**
 * Everything that stops an edition being published in a language now (errors) or should be looked
 * at (warnings), waived or not: what is found in its drafts and, of a translation, whether the
 * source has to be published first.
 */
export const readinessOf = async (
  strapi: Core.Strapi,
  edition: string,
  locale: FigureLocale,
): Promise<WordedFinding[]> => {
  const drafted = await findingsOfEdition(strapi, edition, locale);
  if (locale === SOURCE_LOCALE) return drafted;
  const first = await findSourceFirst(strapi, edition, locale, drafted);
  return [...wordFindings(strapi, first, []), ...drafted];
};
