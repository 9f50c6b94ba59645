import type { FigureLocale } from '../figures/figure';
import type { MetricFact } from '../figures/metric';
import type { ProseType } from '../metric-references/prose-fields';

/** A document with the prose it has in each language, as it is stored. */
export interface EditionDocument {
  readonly contentType: ProseType;
  readonly documentId: string;
  /** Its name in each language, for lists. */
  readonly titles: Readonly<Partial<Record<FigureLocale, string>>>;
  readonly prose: Readonly<Partial<Record<FigureLocale, Readonly<Record<string, string>>>>>;
}

/** A metric with what only a whole edition asks of it. */
export interface EditionMetric extends MetricFact {
  readonly documentId: string;
  readonly labels: Readonly<Partial<Record<FigureLocale, string>>>;
  /** The key of the metric it is a part of. */
  readonly partOf?: string | null;
  readonly isPublished: boolean;
}

/** Whether a metric says anything yet. */
export const hasValue = ({ value }: EditionMetric): boolean => !Number.isNaN(value);

/** An edition as its readiness is asked about. */
export interface EditionForReadiness {
  readonly documents: readonly EditionDocument[];
  readonly metrics: readonly EditionMetric[];
  /** The metrics of the editions that this one's prose reaches into, by year. */
  readonly others: ReadonlyMap<number, readonly EditionMetric[]>;
  /** Whether its metrics go public together with it, so that none needs to be published yet. */
  readonly publishesTogether: boolean;
}
