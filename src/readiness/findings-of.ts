import type { Core } from '@strapi/strapi';
import type { FigureLocale } from '../domain/figures/figure';
import { checkDocument, checkEdition } from '../domain/readiness/check-edition';
import { checkLinks } from '../domain/readiness/check-links';
import { checkMember } from '../domain/readiness/check-member';
import { checkShape } from '../domain/readiness/check-shape';
import type { EditionForReadiness, EditionMetric } from '../domain/readiness/edition';
import type { Finding } from '../domain/readiness/finding';
import { proseTexts } from '../domain/readiness/prose-text';
import { isWaivedBy } from '../domain/readiness/waiver';
import { metricName } from '../prose/metric-name';
import { loadProseOwners } from '../prose/prose-owners';
import { findingUrl } from './finding-url';
import { loadDocuments, loadEdition, withMetrics, type Statuses } from './load-edition';
import { loadMembers, loadShape } from './load-members';
import { findUntold } from './told-corrections';
import { loadWaivers, type StoredWaiver } from './waivers';
import { wordFinding } from './word-finding';

const SOURCE_LOCALE: FigureLocale = 'zh-Hans';

/** A finding with its wording, and the waiver given for it. */
export interface WordedFinding extends Finding {
  readonly message: string;
  /** Where the panel has its field. */
  readonly url: string;
  readonly waiver?: { readonly id: string; readonly reason: string };
}

/** Words findings, each beside the waiver given for it. */
export const wordFindings = (
  strapi: Core.Strapi,
  findings: readonly Finding[],
  waivers: readonly StoredWaiver[],
): WordedFinding[] =>
  findings.map((finding) => {
    const waiver = waivers.find((one) => isWaivedBy(finding, one));
    const told = {
      ...finding,
      message: wordFinding(finding),
      url: findingUrl(strapi, finding),
    };
    return waiver ? { ...told, waiver: { id: waiver.id, reason: waiver.reason } } : told;
  });

const brokenLinks = (
  { documents }: EditionForReadiness,
  anchors: ReadonlySet<string>,
  locale: FigureLocale,
): Finding[] =>
  documents.flatMap((document) =>
    proseTexts(document, locale).flatMap((prose) => checkLinks(prose, anchors)),
  );

/**
 * What stands between an edition's drafts and its readers in a language, waived or not.
 * @param statuses which version of its texts is looked at; without it the drafts
 */
export const findingsOfEdition = async (
  strapi: Core.Strapi,
  edition: string,
  locale: FigureLocale,
  statuses?: Statuses,
): Promise<WordedFinding[]> => {
  const loaded = await loadEdition(strapi, edition, statuses);
  const shape = await loadShape(strapi, edition);
  const members = await loadMembers(strapi, edition, locale);
  const anchors = new Set(shape?.sections.map(({ slug }) => slug));
  const findings = [
    ...(shape ? checkShape(shape, locale) : []),
    ...members.flatMap((member) => checkMember(member, locale)),
    ...brokenLinks(loaded, anchors, locale),
    ...checkEdition({ ...loaded, publishesTogether: true }, locale),
    ...(locale === SOURCE_LOCALE ? await findUntold(strapi, edition, loaded.metrics) : []),
  ];
  const ids = members.map(({ document }) => document.documentId);
  return wordFindings(strapi, findings, await loadWaivers(strapi, ids));
};

const SHOWN = { 'zh-Hans': 'published', en: 'published' } as const;

/** What is to be looked at in an edition as readers of a language see it, waived or not. */
export const findingsOfPublished = async (
  strapi: Core.Strapi,
  edition: string,
  locale: FigureLocale,
): Promise<WordedFinding[]> => {
  const loaded = await loadEdition(strapi, edition, SHOWN, 'published');
  const ids = [...loaded.documents, ...loaded.metrics].map(({ documentId }) => documentId);
  return wordFindings(strapi, checkEdition(loaded, locale), await loadWaivers(strapi, ids));
};

/** Whether a finding keeps what it is about from being published. */
export const stands = ({ severity, waiver }: WordedFinding): boolean =>
  severity === 'error' && !waiver;

const METRIC = 'api::metric.metric';

const editionOf = async (
  strapi: Core.Strapi,
  uid: string,
  documentId: string,
): Promise<string | null> => {
  if (uid === METRIC) {
    return (await metricName(strapi, documentId, 'draft'))?.edition?.documentId ?? null;
  }
  const row: { id: number } | null = await strapi.db
    .query(uid)
    .findOne({ where: { documentId, locale: SOURCE_LOCALE, publishedAt: null }, select: ['id'] });
  return row ? ((await loadProseOwners(strapi, uid, [row.id])).get(row.id)?.edition ?? null) : null;
};

/**
 * What stands between one document and its readers in a language, waived or not.
 * @param statuses which version of its texts is looked at; without it the drafts
 */
export const findingsOfDocument = async (
  strapi: Core.Strapi,
  uid: string,
  documentId: string,
  locale: FigureLocale,
  statuses?: Statuses,
): Promise<WordedFinding[]> => {
  const documents = await loadDocuments(strapi, uid, [documentId], statuses);
  const edition = await withMetrics(strapi, await editionOf(strapi, uid, documentId), documents);
  const findings = documents.flatMap((document) => checkDocument(document, edition, locale));
  return wordFindings(strapi, findings, await loadWaivers(strapi, [documentId]));
};

/** Whether readers of an edition were told that a metric was corrected, and its draft says otherwise. */
export const untoldOfMetric = async (
  strapi: Core.Strapi,
  edition: string,
  metric: string,
): Promise<WordedFinding[]> => {
  const { metrics } = await withMetrics(strapi, edition, []);
  const own = metrics.filter(({ documentId }) => documentId === metric);
  const found = await findUntold(strapi, edition, own);
  return wordFindings(strapi, found, await loadWaivers(strapi, [metric]));
};

/** The metrics of a document's edition, which its prose may refer to; of a metric, its edition's. */
export const metricsBeside = async (
  strapi: Core.Strapi,
  uid: string,
  documentId: string,
): Promise<readonly EditionMetric[]> =>
  (await withMetrics(strapi, await editionOf(strapi, uid, documentId), [])).metrics;
