import type { Figure, FigureClass } from '../../figures/figure';
import { readFigures } from '../../figures/read-figures';
import type { Comparison, Difference } from './comparison';
import { matchFigures, pairUp } from './match-figures';
import { paragraphsOf, type Paragraph } from './paragraphs';
import { hasSameValue } from './same-fact';

/** What states a fact must be in both languages; of the rest a language may say less. */
const STATED: ReadonlySet<FigureClass> = new Set(['quantity', 'money', 'percent', 'ratio']);

/** Of these a lone difference on each side is a mistake: the 16th Congress become the 15th. */
const NAMED = [
  (figure: Figure) => figure.class === 'duration',
  (figure: Figure) => figure.class === 'ordinal',
  (figure: Figure) => figure.class === 'date' && Number(figure.value) >= 1000,
] as const;

const SAID_BY_WORDS = /\b(?:both|couple|pair|twin|double|doubled|doubling|twice|two)\b/i;
const ENDS_OTHERWISE = /\b(?:double|doubled|doubling|twice|twofold)\b/i;

/** 两个 may be “both”, 增长一倍 “doubled”: English need not say the number. */
const isSaidByWords = (zh: Figure, english: string): boolean =>
  (zh.value === 2 && SAID_BY_WORDS.test(english)) ||
  (zh.unit === '倍' && zh.value === 1 && ENDS_OTHERWISE.test(english));

const shifted = (figures: readonly Figure[], by: number): Figure[] =>
  figures.map((figure) => ({ ...figure, start: figure.start + by, end: figure.end + by }));

const compareNamed = (zh: readonly Figure[], en: readonly Figure[]): Difference[] =>
  NAMED.flatMap((isNamed) => {
    const rest = pairUp({ zh: zh.filter(isNamed), en: en.filter(isNamed) }, hasSameValue);
    const [source, target] = [rest.zh[0], rest.en[0]];
    const isLone = rest.zh.length === 1 && rest.en.length === 1;
    if (!isLone || source === undefined || target === undefined) return [];
    const isExplained =
      en.some((figure) => hasSameValue(source, figure)) ||
      zh.some((figure) => hasSameValue(figure, target));
    return isExplained ? [] : [{ code: 'value' as const, zh: source, en: target }];
  });

/** Compares the figures of one paragraph, or sentence, with those of its translation. */
export const compareFigures = (
  zh: readonly Figure[],
  en: readonly Figure[],
  english: string,
): Comparison => {
  const isStated = (figure: Figure): boolean => STATED.has(figure.class);
  const matched = matchFigures({ zh: zh.filter(isStated), en: en.filter(isStated) });
  const [zhOthers, enOthers] = [zh, en].map((all) => all.filter((figure) => !isStated(figure)));
  const missing = pairUp({ zh: matched.zh, en: enOthers ?? [] }, hasSameValue);
  const extra = pairUp({ zh: zhOthers ?? [], en: matched.en }, hasSameValue);
  return {
    pairs: [...matched.pairs, ...missing.pairs, ...extra.pairs],
    findings: [
      ...matched.differences,
      ...missing.zh
        .filter((figure) => !isSaidByWords(figure, english))
        .map((figure) => ({ code: 'missing' as const, zh: figure })),
      ...extra.en.map((figure) => ({ code: 'extra' as const, en: figure })),
      ...compareNamed(extra.zh, missing.en),
    ],
  };
};

const figuresOf = (
  text: string,
  paragraph: Paragraph | undefined,
  locale: 'zh-Hans' | 'en',
): Figure[] =>
  paragraph === undefined
    ? []
    : shifted(readFigures(text.slice(paragraph.start, paragraph.end), locale), paragraph.start);

/**
 * Compares the figures of a Chinese text with those of its English translation, paragraph by
 * paragraph in their order, by value, unit, qualifier and currency.
 * @returns the figures that state one fact, and every difference; offsets are those of the texts
 */
export const compareTexts = (zh: string, en: string): Comparison => {
  const [source, target] = [paragraphsOf(zh), paragraphsOf(en)];
  const count = Math.max(source.length, target.length);
  const comparisons = Array.from({ length: count }, (_, index) => {
    const english = target[index];
    return compareFigures(
      figuresOf(zh, source[index], 'zh-Hans'),
      figuresOf(en, english, 'en'),
      english === undefined ? '' : en.slice(english.start, english.end),
    );
  });
  return {
    pairs: comparisons.flatMap(({ pairs }) => pairs),
    findings: comparisons.flatMap(({ findings }) => findings),
  };
};
