import { readEnglishFigures } from './en/read-english-figures';
import type { Figure, FigureLocale } from './figure';
import { readChineseFigures } from './zh/read-chinese-figures';

/**
 * Finds every number in prose and says what it is: its exact value, unit, qualifier and class.
 * Figures come in the order of the text, do not overlap, and slice to it; any text is read in
 * linear time and no text is an error.
 */
export const readFigures = (text: string, locale: FigureLocale): Figure[] =>
  locale === 'en' ? readEnglishFigures(text) : readChineseFigures(text);
