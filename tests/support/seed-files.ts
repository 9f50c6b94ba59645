import fs from 'node:fs';
import path from 'node:path';
import { findReferences } from '../../src/domain/metric-references/find-references';
import { renderReferences } from '../../src/domain/metric-references/render-references';
import { knownMetrics } from '../../src/domain/readiness/known-metrics';
import { documentInFiles, seedRoot, type Fields, type Locale } from './seed-documents';
import { seedEdition } from './seed-edition';

let read: ReturnType<typeof knownMetrics> | undefined;

/** Read once: it takes so long that an idle connection to a server under test would be closed. */
const seedMetrics = () => (read ??= knownMetrics(seedEdition()));

/** A text of the files as readers get it, its references resolved. */
export const delivered = (text: unknown, locale: Locale): string => {
  const stored = String(text);
  const found = findReferences(stored, { markdown: true });
  return renderReferences(stored, found, seedMetrics(), { locale, markdown: true }).text;
};

/** Picks fields; one that the files do not give is null, as in the API's answers. */
const pick = (fields: Fields, ...names: string[]): Fields =>
  Object.fromEntries(names.map((name) => [name, fields[name] ?? null]));

const unitIn = (locale: Locale) => (code: string) => {
  const fields = documentInFiles(`units/${code}`, 'yaml', locale);
  const forms = fields.pluralForms as Fields | undefined;
  const measureWords = (fields.measureWords ?? []) as string[];
  return {
    code,
    name: fields.name,
    pluralForms: forms ? pick(forms, 'zero', 'one', 'two', 'few', 'many') : null,
    measureWords: measureWords.map((word) => ({ word })),
  };
};

const metricIn = (locale: Locale) => (key: string) => {
  const fields = documentInFiles(`metrics/${key}`, 'yaml', locale);
  const facts = ['value', 'kind', 'currency', 'qualifier', 'flowOrStock'];
  const times = ['periodStart', 'periodEnd', 'asOf'];
  return {
    key,
    ...pick(fields, ...facts, ...times, 'highlight', 'label', 'description'),
    unit: fields.unit ? unitIn(locale)(fields.unit as string) : null,
    partOf: fields.partOf ? { key: fields.partOf } : null,
  };
};

const photoIn = (locale: Locale) => (handle: string) => {
  const chinese = documentInFiles(`photos/${handle}`, 'yaml', 'zh-Hans');
  const fields = documentInFiles(`photos/${handle}`, 'yaml', locale);
  return {
    ...pick(fields, 'credit', 'place', 'takenOn'),
    caption: delivered(fields.caption, locale),
    alternativeText: delivered(fields.alternativeText, locale),
    image: {
      name: fields.image,
      // The media library knows one language: the source's.
      alternativeText: chinese.alternativeText,
      // It resolves no references, so a caption that has one is not put there.
      caption: String(chinese.caption).includes('{{') ? chinese.alternativeText : chinese.caption,
      formats: ['large', 'medium', 'small', 'thumbnail'],
    },
  };
};

const sectionIn = (locale: Locale) => (slug: string) => {
  const fields = documentInFiles(`sections/${slug}`, 'md', locale);
  return {
    slug,
    ...pick(fields, 'kicker', 'title'),
    body: delivered(fields.prose, locale),
    metrics: (fields.metrics as string[]).map(metricIn(locale)),
    photos: (fields.photos as string[]).map(photoIn(locale)),
  };
};

const quantityMetrics = (): string[] => {
  const [, ...rows] = fs
    .readFileSync(path.join(seedRoot, 'quantities.csv'), 'utf8')
    .trim()
    .split('\n');
  return [...new Set(rows.map((row) => row.split(',')[4] ?? ''))];
};

/** The whole edition as a reader of one locale should get it, put together from the seed's files. */
export const editionInFiles = (locale: Locale) => {
  const edition = documentInFiles('edition', 'md', locale);
  const letter = documentInFiles('letter', 'md', locale);
  return {
    ...pick(
      edition,
      'year',
      'periodStart',
      'periodEnd',
      'title',
      'subtitle',
      'byline',
      'publisher',
    ),
    lede: delivered(edition.prose, locale),
    letter: {
      ...pick(letter, 'signedOn', 'contactEmail', 'title', 'salutation', 'signatory', 'closing'),
      body: delivered(letter.prose, locale),
    },
    coverPhoto: photoIn(locale)(edition.coverPhoto as string),
    metrics: quantityMetrics().map(metricIn(locale)),
    sections: (edition.sections as string[]).map(sectionIn(locale)),
  };
};
