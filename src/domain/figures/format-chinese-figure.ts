import { decimalsOf, movePoint, plainDigits } from '../numerals/plain-digits';
import { writeChinese } from '../numerals/write-chinese';
import type { FigureQualifier } from './figure';
import type { FigureStyle } from './figure-style';
import type { MetricFact } from './metric';
import { CHINESE_CURRENCIES } from './tables/currency-names';
import { qualifierForm, QUALIFIER_FORMS, type QualifierForm } from './tables/qualifier-forms';

const WAN = 4;
const YI = 8;
/** 356.9万 is printed so; 2.3953万 is printed 23953. */
const MOST_DECIMALS_OF_WAN = 2;
/** Nine digits and more are harder to read than four decimals: 3.5006亿, not 35006万. */
const MOST_DECIMALS_OF_YI = 4;

const scaled = (digits: string): string => {
  const length = digits.replace('-', '').split('.')[0]?.length ?? 0;
  const [wan, yi] = [movePoint(digits, WAN), movePoint(digits, YI)];
  if (length > YI && decimalsOf(yi) <= MOST_DECIMALS_OF_YI) return `${yi}亿`;
  if (length > WAN && decimalsOf(wan) <= MOST_DECIMALS_OF_WAN) return `${wan}万`;
  return digits;
};

/** 千余, 百多: one of a scale leaves its 一 away before “and more”. */
const inWords = (value: number, isBeforeMore: boolean, hasUnit: boolean): string | undefined => {
  const words = writeChinese(value);
  if (isBeforeMore && words !== undefined && /^一[百千万]$/.test(words)) return words.slice(1);
  return words === '二' && hasUnit ? '两' : words;
};

const unitOf = ({ kind, currency, unit }: MetricFact, style: FigureStyle): string => {
  if (style.unit === 'none' || style.style === 'number') return '';
  if (kind === 'percent') return '%';
  if (kind === 'percentage-point') return '个百分点';
  if (kind === 'money') return CHINESE_CURRENCIES[currency ?? ''] ?? currency ?? '';
  return style.unit ?? unit?.names['zh-Hans']?.name ?? '';
};

/** 余 and 多 go with tens and more, counted whole, and not with signs behind the number. */
const takesInside = ({ kind, value }: MetricFact): boolean =>
  Number.isInteger(value) && value >= 10 && kind !== 'percent' && kind !== 'percentage-point';

/** Unasked, 余 goes with round numbers alone: 7130余件, but 超7135件. */
const defaultForm = (metric: MetricFact, qualifier: FigureQualifier): QualifierForm | undefined => {
  const isSmallAndRound = metric.value < 1e4 && metric.value % 10 === 0 && takesInside(metric);
  return qualifier === 'over' && isSmallAndRound
    ? qualifierForm('zh-Hans', 'over', '余')
    : QUALIFIER_FORMS['zh-Hans'][qualifier][0];
};

const formOf = (metric: MetricFact, style: FigureStyle): QualifierForm | undefined => {
  if (style.style === 'number' || style.qualifier === 'none') return undefined;
  const qualifier = style.qualifier ?? metric.qualifier;
  const chosen = qualifierForm('zh-Hans', qualifier, style.form);
  const fits = chosen && (chosen.position !== 'inside' || takesInside(metric));
  return fits ? chosen : defaultForm(metric, qualifier);
};

/** What a careful editor of Chinese prints: 15.3万人次, 超6万人次, 7130余件, 千余个, 1.62亿元. */
export const formatChineseFigure = (metric: MetricFact, style: FigureStyle): string => {
  const form = formOf(metric, style);
  const unit = unitOf(metric, style);
  const digits = plainDigits(metric.value);
  // A sign stands behind digits: 5%, never 五%.
  const words =
    style.numerals === 'words' && metric.kind !== 'percent'
      ? inWords(metric.value, form?.position === 'inside', unit !== '')
      : undefined;
  const number = words ?? (style.style === 'exact' ? digits : scaled(digits));
  const word = (position: QualifierForm['position']): string =>
    form?.position === position ? form.word : '';
  return word('before') + number + word('inside') + unit + word('after');
};
