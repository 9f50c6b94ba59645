import type { FigureLocale } from '../domain/figures/figure';
import { findReferences } from '../domain/metric-references/find-references';
import {
  renderReferences,
  type MetricResolver,
} from '../domain/metric-references/render-references';

/** A plain text that may have references, to be written with the facts at hand; null is empty. */
export const proseText =
  (stored: unknown) =>
  (resolver: MetricResolver, locale: FigureLocale): string => {
    if (typeof stored !== 'string') return '';
    const found = findReferences(stored, { markdown: false });
    return renderReferences(stored, found, resolver, { locale, markdown: false }).text;
  };
