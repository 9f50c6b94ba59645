import fs from 'node:fs';
import path from 'node:path';

/** The project's pages for people, by their path from its root: the Markdown beside it and in docs/. */
export const pages = (): string[] =>
  ['.', 'docs']
    .flatMap((folder) => fs.readdirSync(folder).map((name) => path.posix.join(folder, name)))
    .filter((name) => name.endsWith('.md'))
    .sort();

const FENCED = /^```(?<language>[\w-]*)\n(?<text>[\s\S]*?)^```$/gm;

/** The fenced blocks of a page in one language, such as `sh` or `graphql`. */
export const blocksOf = (page: string, language: string): string[] =>
  [...fs.readFileSync(page, 'utf8').matchAll(FENCED)]
    .filter(({ groups }) => groups?.language === language)
    .map(({ groups }) => groups?.text ?? '');

/** A page without its code: what is prose, tables and links. */
export const proseOf = (page: string): string =>
  fs
    .readFileSync(page, 'utf8')
    .replace(FENCED, '')
    .replace(/`[^`\n]*`/g, '``');
