import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

export type Locale = 'zh-Hans' | 'en';
type Fields = Record<string, unknown>;

export const seedRoot = path.resolve('database/seed/2023');

/** A seed file's fields as they stand in it, the text of a Markdown file as `prose`. */
const fieldsOf = (file: string): Fields => {
  const content = fs.readFileSync(path.join(seedRoot, file), 'utf8');
  if (file.endsWith('.yaml')) return parse(content) as Fields;
  const [, front = '', ...rest] = content.split(/^---\n/m);
  return { ...(parse(front) as Fields), prose: rest.join('---\n').trim() };
};

/** The fields that are language: an absent translation is nothing, never the Chinese. */
const words = new Set([
  ...['title', 'subtitle', 'byline', 'publisher', 'prose', 'salutation', 'signatory', 'closing'],
  ...['kicker', 'label', 'description', 'sourceNote', 'caption', 'alternativeText', 'credit'],
  ...['place', 'name', 'measureWords', 'pluralForms', 'note', 'translation', 'romanisation'],
]);

/**
 * A document as its files have it in one locale: the shared fields of the Chinese file and the words
 * of the locale's own.
 */
export const documentInFiles = (stem: string, extension: 'md' | 'yaml', locale: Locale): Fields => {
  const source = Object.entries(fieldsOf(`${stem}.zh-Hans.${extension}`));
  const shared = Object.fromEntries(source.filter(([name]) => !words.has(name)));
  return { ...shared, ...fieldsOf(`${stem}.${locale}.${extension}`) };
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
    ...pick(fields, 'caption', 'alternativeText', 'credit', 'place', 'takenOn'),
    image: {
      name: fields.image,
      // The media library knows one language: the source's.
      ...pick(chinese, 'caption', 'alternativeText'),
      formats: ['large', 'medium', 'small', 'thumbnail'],
    },
  };
};

const sectionIn = (locale: Locale) => (slug: string) => {
  const fields = documentInFiles(`sections/${slug}`, 'md', locale);
  return {
    slug,
    ...pick(fields, 'kicker', 'title'),
    body: fields.prose,
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

/** The handles of a subfolder's documents. */
export const handlesInFiles = (folder: string): string[] =>
  fs
    .readdirSync(path.join(seedRoot, folder))
    .filter((name) => /\.zh-Hans\.(md|yaml)$/.test(name))
    .map((name) => name.split('.')[0] ?? '');

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
    lede: edition.prose,
    letter: {
      ...pick(letter, 'signedOn', 'contactEmail', 'title', 'salutation', 'signatory', 'closing'),
      body: letter.prose,
    },
    coverPhoto: photoIn(locale)(edition.coverPhoto as string),
    metrics: quantityMetrics().map(metricIn(locale)),
    sections: (edition.sections as string[]).map(sectionIn(locale)),
  };
};
