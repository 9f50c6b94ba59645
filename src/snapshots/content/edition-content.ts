import type { Core } from '@strapi/strapi';
import type { FigureLocale } from '../../domain/figures/figure';
import { formatFigure } from '../../domain/figures/format-figure';
import type { MetricFact } from '../../domain/figures/metric';
import {
  CONTENT_VERSION,
  type ContentLetter,
  type ContentMetric,
  type ContentPhoto,
  type ContentSection,
  type EditionContent,
  type TrendPoint,
} from '../../domain/published-edition/edition-content';
import { loadMetrics } from '../../prose/metric-facts';
import type { Status } from '../../prose/prose-owners';
import { asContentImage } from './image';
import { createMarkdownRenderer, type MarkdownRenderer } from './markdown';
import { resolveProse, type ResolvedProse } from './resolved-prose';
import {
  loadStoredEdition,
  type StoredEdition,
  type StoredLetter,
  type StoredMetricEntry,
  type StoredPhoto,
  type StoredSection,
} from './stored-edition';
import { loadTrends } from './trends';

interface Renderers {
  readonly prose: ResolvedProse;
  readonly markdown: MarkdownRenderer;
}

const asPhoto = (photo: StoredPhoto, { prose }: Renderers): ContentPhoto => {
  const caption = prose('api::photo.photo', photo, 'caption');
  const alternative = prose('api::photo.photo', photo, 'alternativeText');
  return {
    documentId: photo.documentId,
    caption: caption.text ?? '',
    captionFigures: caption.figures,
    alternativeText: alternative.text ?? '',
    alternativeTextFigures: alternative.figures,
    credit: photo.credit,
    takenOn: photo.takenOn,
    place: photo.place,
    image: asContentImage(photo.image),
  };
};

const asLetter = (letter: StoredLetter, { prose, markdown }: Renderers): ContentLetter => {
  const body = prose('api::letter.letter', letter, 'body');
  const closing = prose('api::letter.letter', letter, 'closing');
  const { html, text } = markdown(body.text ?? '');
  return {
    documentId: letter.documentId,
    title: letter.title,
    salutation: letter.salutation,
    body: body.text ?? '',
    bodyFigures: body.figures,
    bodyHtml: html,
    bodyText: text,
    closing: closing.text,
    closingFigures: closing.figures,
    signatory: letter.signatory,
    signedOn: letter.signedOn,
    contactEmail: letter.contactEmail,
  };
};

const asSection = (section: StoredSection, renderers: Renderers): ContentSection => {
  const of = (field: string) =>
    renderers.prose('api::report-section.report-section', section, field);
  const [kicker, title, body] = [of('kicker'), of('title'), of('body')];
  const { html, text } = renderers.markdown(body.text ?? '');
  return {
    documentId: section.documentId,
    slug: section.slug,
    kicker: kicker.text,
    kickerFigures: kicker.figures,
    title: title.text ?? '',
    titleFigures: title.figures,
    body: body.text ?? '',
    bodyFigures: body.figures,
    bodyHtml: html,
    bodyText: text,
    metrics: section.metrics.map(({ key }) => key),
    photos: section.photos.map((photo) => asPhoto(photo, renderers)),
  };
};

const asMetric = (
  entry: StoredMetricEntry,
  fact: MetricFact,
  trend: readonly TrendPoint[],
  locale: FigureLocale,
): ContentMetric => ({
  documentId: entry.documentId,
  key: fact.key,
  label: entry.label,
  description: entry.description,
  value: fact.value,
  text: formatFigure(fact, locale),
  kind: fact.kind,
  currency: fact.currency ?? null,
  unit: fact.unit ? { code: fact.unit.code, name: fact.unit.names[locale]?.name ?? null } : null,
  qualifier: fact.qualifier,
  flowOrStock: entry.flowOrStock,
  periodStart: entry.periodStart,
  periodEnd: entry.periodEnd,
  asOf: entry.asOf,
  partOf: entry.partOf?.key ?? null,
  highlight: entry.highlight ?? false,
  trend,
});

const metricsOf = async (
  strapi: Core.Strapi,
  edition: { documentId: string; year: number; metrics: readonly StoredMetricEntry[] },
  locale: FigureLocale,
  status: Status,
): Promise<ContentMetric[]> => {
  const stored = await loadMetrics(strapi, status, {
    edition: { documentId: edition.documentId },
  });
  const facts = new Map(stored.map(({ documentId, fact }) => [documentId, fact]));
  const keys = edition.metrics.map(({ key }) => key);
  const trends = await loadTrends(strapi, edition.year, keys, locale);
  return edition.metrics.flatMap((entry) => {
    const fact = facts.get(entry.documentId);
    return fact ? [asMetric(entry, fact, trends.get(entry.key) ?? [], locale)] : [];
  });
};

/** Resolves a stored edition. */
export const resolveEdition = async (
  strapi: Core.Strapi,
  stored: StoredEdition,
  locale: FigureLocale,
  status: Status,
): Promise<EditionContent> => {
  const { documentId } = stored;
  const prose = await resolveProse(strapi, stored);
  const renderers = { prose, markdown: createMarkdownRenderer() };
  const subtitle = prose('api::edition.edition', stored, 'subtitle');
  const lede = prose('api::edition.edition', stored, 'lede');
  const rendered = lede.text === null ? null : renderers.markdown(lede.text);
  return {
    version: CONTENT_VERSION,
    documentId,
    year: stored.year,
    locale,
    title: stored.title,
    subtitle: subtitle.text,
    subtitleFigures: subtitle.figures,
    byline: stored.byline,
    publisher: stored.publisher,
    periodStart: stored.periodStart,
    periodEnd: stored.periodEnd,
    lede: lede.text,
    ledeFigures: lede.figures,
    ledeHtml: rendered?.html ?? null,
    ledeText: rendered?.text ?? null,
    coverPhoto: stored.coverPhoto && asPhoto(stored.coverPhoto, renderers),
    letter: stored.letter && asLetter(stored.letter, renderers),
    sections: stored.sections.map((section) => asSection(section, renderers)),
    metrics: await metricsOf(strapi, stored, locale, status),
  };
};

/**
 * Builds an edition in one language, resolved: from what is published, or from the drafts. The
 * number of queries does not depend on how many sections it has.
 * @returns null where the edition has no such version
 */
export const buildContent = async (
  strapi: Core.Strapi,
  documentId: string,
  locale: FigureLocale,
  status: Status,
): Promise<EditionContent | null> => {
  const stored = await loadStoredEdition(strapi, documentId, locale, status);
  return stored && resolveEdition(strapi, stored, locale, status);
};
