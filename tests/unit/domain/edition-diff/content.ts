import type {
  ContentMetric,
  ContentPhoto,
  ContentSection,
  EditionContent,
} from '../../../../src/domain/published-edition/edition-content';

/** A metric of an edition's content. */
export const metric = (key: string, changes: Partial<ContentMetric> = {}): ContentMetric => ({
  documentId: `m-${key}`,
  key,
  label: key,
  description: null,
  value: 100,
  text: '100人',
  kind: 'count',
  currency: null,
  unit: { code: 'persons', name: '人' },
  qualifier: 'exact',
  flowOrStock: 'flow',
  periodStart: null,
  periodEnd: null,
  asOf: null,
  partOf: null,
  highlight: false,
  trend: [],
  ...changes,
});

/** A photo of an edition's content. */
export const photo = (name: string, changes: Partial<ContentPhoto> = {}): ContentPhoto => ({
  documentId: `p-${name}`,
  caption: name,
  captionFigures: [],
  alternativeText: name,
  alternativeTextFigures: [],
  credit: null,
  takenOn: null,
  place: null,
  image: null,
  ...changes,
});

/** A section of an edition's content. */
export const section = (slug: string, changes: Partial<ContentSection> = {}): ContentSection => ({
  documentId: `s-${slug}`,
  slug,
  kicker: null,
  kickerFigures: [],
  title: slug,
  titleFigures: [],
  body: '文。',
  bodyFigures: [],
  bodyHtml: '',
  bodyText: '',
  metrics: [],
  photos: [],
  ...changes,
});

/** An edition's content. */
export const edition = (changes: Partial<EditionContent> = {}): EditionContent => ({
  version: 1,
  documentId: 'e',
  year: 2023,
  locale: 'zh-Hans',
  title: '答卷',
  subtitle: null,
  subtitleFigures: [],
  byline: null,
  publisher: '工会',
  periodStart: '2023-01-01',
  periodEnd: '2023-12-31',
  lede: null,
  ledeFigures: [],
  ledeHtml: null,
  ledeText: null,
  coverPhoto: null,
  letter: null,
  sections: [],
  metrics: [],
  ...changes,
});

/** The figure of a metric where it stands in a text. */
export const figureIn = (text: string, words: string, key: string) => ({
  key,
  text: words,
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
  value: 1,
  unit: null,
  qualifier: 'exact' as const,
});
