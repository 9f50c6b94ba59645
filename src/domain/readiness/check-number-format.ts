import type { Finding } from './finding';
import { proseFinding, type ProseText } from './prose-text';

/** 15.3万 left in English; bounded, so that no run of digits is looked through twice over. */
const CHINESE_SCALE = /\d[\d.,]{0,20}\s?[万亿千百]+(?:\p{Script=Han}{0,2})/gu;
const GROUPED = /(?<![\d,.])\d{1,3}(?:,\d{2,3}){1,6}(?![\d,])/g;
const IN_THREES = /^\d{1,3}(?:,\d{3})+$/;

const spansOf = (text: string, pattern: RegExp): { start: number; end: number; text: string }[] =>
  [...text.matchAll(pattern)].map(({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
    text: words,
  }));

/** Finds numbers written against the habits of their language: 15.3万 in English, 1,53,000. */
export const checkNumberFormat = (prose: ProseText): Finding[] => {
  const left = prose.locale === 'en' ? spansOf(prose.text, CHINESE_SCALE) : [];
  const misgrouped = spansOf(prose.text, GROUPED).filter(({ text }) => !IN_THREES.test(text));
  return [...left, ...misgrouped].map((span) =>
    proseFinding(prose, span, { code: 'foreign-number-format', severity: 'warning' }),
  );
};
