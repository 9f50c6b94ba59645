import type { FigureLocale } from '../figures/figure';
import { checkFigures } from './check-figures';
import { checkMentions } from './check-mentions';
import { checkMetrics } from './check-metrics';
import { checkNumberFormat } from './check-number-format';
import { checkReferences } from './check-references';
import { checkTranslation } from './check-translation';
import { checkUnwritten } from './check-unwritten';
import { hasValue, type EditionDocument, type EditionForReadiness } from './edition';
import type { Finding } from './finding';
import { proseTexts } from './prose-text';

const SOURCE: FigureLocale = 'zh-Hans';

/**
 * Everything an editor should look at in one document before it is published in a language. A
 * finding about a translation is the translation's: it never stands against the source.
 */
export const checkDocument = (
  document: EditionDocument,
  edition: EditionForReadiness,
  locale: FigureLocale,
): Finding[] => {
  // What has no value yet says nothing that a text could contradict.
  const stated = { ...edition, metrics: edition.metrics.filter(hasValue) };
  return [
    ...proseTexts(document, locale).flatMap((prose) => [
      ...checkUnwritten(prose),
      ...checkReferences(prose, edition),
      ...checkMentions(prose, stated),
      ...checkFigures(prose, stated),
      ...checkNumberFormat(prose),
    ]),
    ...(locale === SOURCE ? [] : checkTranslation(document, stated)),
  ];
};

/** Everything an editor should look at before an edition is published in a language. */
export const checkEdition = (edition: EditionForReadiness, locale: FigureLocale): Finding[] => [
  ...edition.documents.flatMap((document) => checkDocument(document, edition, locale)),
  ...checkMetrics(edition, locale),
];
