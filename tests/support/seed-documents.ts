import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

export type Locale = 'zh-Hans' | 'en';
export type Fields = Record<string, unknown>;

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

/** The handles of a subfolder's documents. */
export const handlesInFiles = (folder: string): string[] =>
  fs
    .readdirSync(path.join(seedRoot, folder))
    .filter((name) => /\.zh-Hans\.(md|yaml)$/.test(name))
    .map((name) => name.split('.')[0] ?? '');
