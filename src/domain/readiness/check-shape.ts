import type { FigureLocale } from '../figures/figure';
import { documentFinding } from './check-member';
import type { Finding, FindingDocument } from './finding';

/** How an edition is put together. */
export interface EditionShape {
  readonly document: FindingDocument;
  readonly hasLetter: boolean;
  /** Whether each section has a place of its own. */
  readonly hasClearOrder: boolean;
  readonly sections: readonly {
    readonly document: FindingDocument;
    readonly slug: string;
    readonly metrics: number;
    /** The keys of those that are not the edition's own. */
    readonly foreignMetrics: readonly string[];
    readonly photos: number;
  }[];
}

const SOURCE: FigureLocale = 'zh-Hans';

/** Finds parts that an edition lacks. Structure is the source's, so a translation has no findings. */
export const checkShape = (shape: EditionShape, locale: FigureLocale): Finding[] => {
  if (locale !== SOURCE) return [];
  const { document, hasLetter, hasClearOrder, sections } = shape;
  return [
    ...(hasLetter
      ? []
      : [documentFinding(document, locale, 'letter', { code: 'no-letter', severity: 'warning' })]),
    ...(sections.length > 0
      ? []
      : [
          documentFinding(document, locale, 'sections', {
            code: 'no-sections',
            severity: 'warning',
          }),
        ]),
    ...(hasClearOrder
      ? []
      : [documentFinding(document, locale, 'sections', { code: 'order-gap', severity: 'error' })]),
    ...sections.flatMap((section) =>
      section.foreignMetrics.map((key) =>
        documentFinding(section.document, locale, 'metrics', {
          code: 'foreign-metric',
          severity: 'error',
          params: { key },
        }),
      ),
    ),
    ...sections
      .filter(({ metrics, photos }) => metrics + photos === 0)
      .map((section) =>
        documentFinding(section.document, locale, 'metrics', {
          code: 'empty-section',
          severity: 'warning',
        }),
      ),
  ];
};
