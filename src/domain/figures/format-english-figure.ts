import { decimalsOf, movePoint, plainDigits } from '../numerals/plain-digits';
import { writeEnglish } from '../numerals/write-english';
import type { FigureStyle } from './figure-style';
import type { MetricFact, UnitName } from './metric';
import { ENGLISH_CURRENCIES } from './tables/currency-names';
import { qualifierForm, QUALIFIER_FORMS } from './tables/qualifier-forms';

const plural = new Intl.PluralRules('en');
const grouped = new Intl.NumberFormat('en-US', { maximumFractionDigits: 20 });

/** All digits in groups of three; a negative zero is printed 0. */
const withSeparators = (value: number): string => grouped.format(value === 0 ? 0 : value);

interface Scale {
  readonly places: number;
  readonly word: string;
  readonly short: string;
  /** More decimals than this are printed digit by digit: 3.569 million, but 12,345,678. */
  readonly decimals: number;
}

const SCALES: readonly Scale[] = [
  { places: 9, word: ' billion', short: 'bn', decimals: 3 },
  { places: 6, word: ' million', short: 'm', decimals: 3 },
];
const THOUSAND: Scale = { places: 3, word: '', short: 'k', decimals: 1 };

const withScale = (value: number, isCompact: boolean): string => {
  const digits = plainDigits(value);
  const scales = isCompact ? [...SCALES, THOUSAND] : SCALES;
  for (const { places, word, short, decimals } of scales) {
    const number = movePoint(digits, places);
    const isLarge = Math.abs(value) >= 10 ** places && (short !== 'k' || Math.abs(value) >= 1e4);
    if (isLarge && decimalsOf(number) <= decimals) {
      return grouped.format(number as `${number}`) + (isCompact ? short : word);
    }
  }
  return withSeparators(value);
};

const numberOf = ({ value, kind }: MetricFact, { style, numerals }: FigureStyle): string => {
  // Signs stand at digits: RMB 5, 5%, never “five%”.
  const takesWords = kind !== 'money' && kind !== 'percent';
  const words = numerals === 'words' && takesWords ? writeEnglish(value) : undefined;
  if (words !== undefined) return words;
  return style === 'exact' ? withSeparators(value) : withScale(value, style === 'compact');
};

const pluralOf = (unit: UnitName, value: number): string =>
  unit.pluralForms?.[plural.select(value)] ?? unit.name;

/** One up or down: 1 percentage point, -1 percentage point. */
const isOne = (value: number): boolean => plural.select(value) === 'one';

const unitOf = ({ kind, value, unit }: MetricFact, style: FigureStyle): string => {
  if (style.unit === 'none' || style.style === 'number' || kind === 'money') return '';
  if (kind === 'percent') return '%';
  if (kind === 'percentage-point') return ` percentage point${isOne(value) ? '' : 's'}`;
  if (style.unit !== undefined) return ` ${style.unit}`;
  const name = unit?.names.en;
  return name ? ` ${pluralOf(name, value)}` : '';
};

const qualifierOf = ({ qualifier }: MetricFact, style: FigureStyle): string => {
  if (style.style === 'number' || style.qualifier === 'none') return '';
  const said = style.qualifier ?? qualifier;
  const form = qualifierForm('en', said, style.form) ?? QUALIFIER_FORMS.en[said][0];
  return form ? `${form.word} ` : '';
};

const currencyOf = ({ kind, currency }: MetricFact, style: FigureStyle): string => {
  if (kind !== 'money' || !currency || style.unit === 'none' || style.style === 'number') return '';
  return ENGLISH_CURRENCIES[currency] ?? `${currency} `;
};

/** What a careful editor of English prints: more than 60,000 participations, RMB 162 million. */
export const formatEnglishFigure = (metric: MetricFact, style: FigureStyle): string =>
  qualifierOf(metric, style) +
  currencyOf(metric, style) +
  numberOf(metric, style) +
  unitOf(metric, style);
