import type { FigureLocale } from '../../src/domain/figures/figure';
import type { MetricUnit } from '../../src/domain/figures/metric';
import { PROSE_FIELDS, type ProseType } from '../../src/domain/metric-references/prose-fields';
import type {
  EditionDocument,
  EditionForReadiness,
  EditionMetric,
} from '../../src/domain/readiness/edition';
import { documentInFiles, handlesInFiles } from './seed-documents';

const inBoth = <T>(read: (locale: FigureLocale) => T): Record<FigureLocale, T> => ({
  'zh-Hans': read('zh-Hans'),
  en: read('en'),
});

const unitNamed = (code: string): MetricUnit => ({
  code,
  names: inBoth((locale) => {
    const { name, pluralForms, measureWords } = documentInFiles(`units/${code}`, 'yaml', locale);
    return {
      name: name as string,
      pluralForms: (pluralForms ?? {}) as Record<string, string>,
      measureWords: (measureWords ?? []) as string[],
    };
  }),
});

const metricNamed = (key: string): EditionMetric => {
  const fields = documentInFiles(`metrics/${key}`, 'yaml', 'zh-Hans');
  return {
    ...(fields as unknown as EditionMetric),
    key,
    documentId: key,
    labels: inBoth((locale) => documentInFiles(`metrics/${key}`, 'yaml', locale).label as string),
    unit: typeof fields.unit === 'string' ? unitNamed(fields.unit) : null,
    isPublished: true,
  };
};

/** The files hold the one long text of a document under one name. */
const LONG_TEXT: Readonly<Record<string, string>> = { edition: 'lede' };

const documentNamed = (
  type: ProseType,
  stem: string,
  extension: 'md' | 'yaml',
): EditionDocument => {
  const fieldsIn = (locale: FigureLocale): Record<string, string> => {
    const fields = documentInFiles(stem, extension, locale);
    const texts = { ...fields, [LONG_TEXT[type] ?? 'body']: fields.prose };
    return Object.fromEntries(
      PROSE_FIELDS[type].flatMap(({ name }) => {
        const text = (texts as Record<string, unknown>)[name];
        return typeof text === 'string' ? [[name, text]] : [];
      }),
    );
  };
  return { contentType: type, documentId: stem, titles: {}, prose: inBoth(fieldsIn) };
};

/** The seed edition as its files have it, for the rules that need no server. */
export const seedEdition = (): EditionForReadiness => ({
  documents: [
    documentNamed('edition', 'edition', 'md'),
    documentNamed('letter', 'letter', 'md'),
    ...handlesInFiles('sections').map((stem) =>
      documentNamed('report-section', `sections/${stem}`, 'md'),
    ),
    ...handlesInFiles('photos').map((stem) => documentNamed('photo', `photos/${stem}`, 'yaml')),
  ],
  metrics: handlesInFiles('metrics').map(metricNamed),
  others: new Map(),
  publishesTogether: false,
});
