import type { FigureLocale } from '../figures/figure';
import { findReferences } from '../metric-references/find-references';

interface Marks {
  readonly open: string;
  readonly colon: string;
  readonly close: string;
  readonly between: string;
}

/** What stands where a paragraph is to be written, by language. */
const MARKS: Readonly<Record<FigureLocale, Marks>> = {
  'zh-Hans': { open: '【待写', colon: '：', close: '……】', between: '、' },
  en: { open: '[to write', colon: ': ', close: ' …]', between: ', ' },
};

/** A mark in either language, as `checkUnwritten` looks for it; bounded, on one line. */
export const MARK = /【待写[^】\n]{0,80}】|\[to write[^\]\n]{0,80}\](?!\()/g;

const LONGEST_OPENING = 40;
const HEADING = /^#{1,6}\s/;
/** What ends the opening words, or would go stale in them: a number, a reference, Markdown. */
const OPENING_END = /[\p{P}\p{N}\n*_`<>]/u;

/** The first words of a paragraph, so that its subject is recognised; empty if a number is there. */
const openingOf = (paragraph: string, locale: FigureLocale): string => {
  const bare = paragraph.replace(/^[-*+>\s]+/, '');
  const end = bare.search(OPENING_END);
  const words = end === -1 ? bare : bare.slice(0, end);
  // A number in mid-clause leaves a stump.
  if (/[\p{N}{}]/u.test(bare[end] ?? '')) return '';
  if (words.length <= LONGEST_OPENING) return words.trim();
  const cut = words.slice(0, LONGEST_OPENING);
  return (locale === 'en' ? cut.slice(0, cut.lastIndexOf(' ')) : cut).trim();
};

const outlineParagraph = (paragraph: string, locale: FigureLocale): string => {
  const { open, colon, close, between } = MARKS[locale];
  const opening = openingOf(paragraph, locale);
  const mark = opening === '' ? open + close : open + colon + opening + close;
  const { references } = findReferences(paragraph, { markdown: true });
  const words = references.map(({ start, end }) => paragraph.slice(start, end));
  const figures = [...new Set(words)].join(between);
  return figures === '' ? mark : `${mark} ${figures}`;
};

/**
 * Reduces a text to its outline: headings stay, and each other paragraph becomes a mark with its
 * opening words and the metric references it used, as they were written. A text with a mark in it is
 * not published.
 */
export const outlineOf = (text: string, locale: FigureLocale): string =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => (HEADING.test(paragraph) ? paragraph : outlineParagraph(paragraph, locale)))
    .join('\n\n');
