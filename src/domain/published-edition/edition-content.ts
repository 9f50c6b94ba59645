import type { FigureLocale } from '../figures/figure';
import type { MetricKind, MetricQualifier } from '../figures/metric';
import type { RenderedFigure } from '../metric-references/render-references';

/**
 * The form of a published edition's content. It counts up when something is taken away or changes
 * its meaning, not when something is added; `docs/schema` has its JSON Schema.
 */
export const CONTENT_VERSION = 1;

export type Figures = readonly RenderedFigure[];

/**
 * One size of an image. Lengths in pixels, null where the file does not tell; `size` in bytes, `url`
 * absolute as delivered.
 */
export interface ContentImageFormat {
  readonly url: string;
  readonly mime: string;
  readonly width: number | null;
  readonly height: number | null;
  readonly size: number;
}

export interface ContentImage extends ContentImageFormat {
  /** Smaller sizes, by name, in the order of the names. */
  readonly formats: Readonly<Record<string, ContentImageFormat>>;
}

export interface ContentPhoto {
  readonly documentId: string;
  readonly caption: string;
  readonly captionFigures: Figures;
  readonly alternativeText: string;
  readonly alternativeTextFigures: Figures;
  readonly credit: string | null;
  /** ISO 8601, to the month or to the day. */
  readonly takenOn: string | null;
  readonly place: string | null;
  readonly image: ContentImage | null;
}

export interface ContentLetter {
  readonly documentId: string;
  readonly title: string;
  readonly salutation: string | null;
  readonly body: string;
  readonly bodyFigures: Figures;
  readonly bodyHtml: string;
  readonly bodyText: string;
  readonly closing: string | null;
  readonly closingFigures: Figures;
  readonly signatory: string;
  /** ISO 8601, to the month or to the day. */
  readonly signedOn: string;
  readonly contactEmail: string | null;
}

export interface ContentSection {
  readonly documentId: string;
  readonly slug: string;
  readonly kicker: string | null;
  readonly kickerFigures: Figures;
  readonly title: string;
  readonly titleFigures: Figures;
  readonly body: string;
  readonly bodyFigures: Figures;
  readonly bodyHtml: string;
  readonly bodyText: string;
  /** Keys of the edition's metrics, in the section's order. */
  readonly metrics: readonly string[];
  readonly photos: readonly ContentPhoto[];
}

/** The same metric in an earlier edition. */
export interface TrendPoint {
  readonly year: number;
  readonly value: number;
  readonly qualifier: MetricQualifier;
  readonly text: string;
}

export interface ContentMetric {
  readonly documentId: string;
  readonly key: string;
  readonly label: string;
  readonly description: string | null;
  readonly value: number;
  /** The figure as the language prints it: 15.3万人次, 153,000 participations. */
  readonly text: string;
  readonly kind: MetricKind;
  readonly currency: string | null;
  readonly unit: { readonly code: string; readonly name: string | null } | null;
  readonly qualifier: MetricQualifier;
  readonly flowOrStock: 'flow' | 'stock';
  readonly periodStart: string | null;
  readonly periodEnd: string | null;
  readonly asOf: string | null;
  /** The key of the metric it is part of. */
  readonly partOf: string | null;
  readonly highlight: boolean;
  /** The earlier editions that have it, oldest first. */
  readonly trend: readonly TrendPoint[];
}

/** An edition in one language, complete and resolved: what a snapshot keeps. */
export interface EditionContent {
  readonly version: typeof CONTENT_VERSION;
  readonly documentId: string;
  readonly year: number;
  readonly locale: FigureLocale;
  readonly title: string;
  readonly subtitle: string | null;
  readonly subtitleFigures: Figures;
  readonly byline: string | null;
  readonly publisher: string;
  readonly periodStart: string;
  readonly periodEnd: string;
  readonly lede: string | null;
  readonly ledeFigures: Figures;
  readonly ledeHtml: string | null;
  readonly ledeText: string | null;
  readonly coverPhoto: ContentPhoto | null;
  readonly letter: ContentLetter | null;
  readonly sections: readonly ContentSection[];
  readonly metrics: readonly ContentMetric[];
}
