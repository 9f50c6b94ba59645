import type { Figure, FigureQualifier, FigureValue } from '../../figures/figure';
import {
  CHINESE_COUNTED,
  ENGLISH_COUNTED,
  PEOPLE_THEMSELVES,
  type Counted,
} from './tables/counted';

/** What the digits of two rounded quotients may differ by: 三分之一 is 0.333…. */
const TOLERANCE = 1e-9;

const isClose = (a: number, b: number): boolean =>
  a === b || Math.abs(a - b) <= TOLERANCE * Math.max(Math.abs(a), Math.abs(b));

const isSame = (a: FigureValue | undefined, b: FigureValue | undefined): boolean =>
  a === undefined || b === undefined ? a === b : a === b || isClose(Number(a), Number(b));

/** Half is 50 %: a share may be said as either. */
const asShare = ({ class: kind, value }: Figure): number =>
  kind === 'percent' ? Number(value) / 100 : Number(value);

const isShareOfOther = (zh: Figure, en: Figure): boolean =>
  zh.class !== en.class &&
  [zh.class, en.class].every((kind) => kind === 'percent' || kind === 'ratio') &&
  isClose(asShare(zh), asShare(en));

/** Whether two figures have one value, both ends of a range included. */
export const hasSameValue = (zh: Figure, en: Figure): boolean =>
  (isSame(zh.value, en.value) && isSame(zh.upper, en.upper)) || isShareOfOther(zh, en);

/** Whether one value is the other times a power of ten: 15.3万 and 15.3 million. */
export const isPowerOfTenOff = (zh: Figure, en: Figure): boolean => {
  const [a, b] = [Number(zh.value), Number(en.value)];
  if (a === 0 || b === 0 || a === b || a * b < 0) return false;
  const power = Math.log10(a / b);
  return Math.abs(power) >= 0.5 && isClose(10 ** Math.round(power), a / b);
};

const countedIn = (figure: Figure, words: ReadonlyMap<string, Counted>): Counted | undefined =>
  figure.unit === null ? undefined : words.get(figure.unit.toLowerCase());

/** Both are known and differ: 人 is not 人次, a percentage point is not a per cent. */
export const hasOtherUnit = (zh: Figure, en: Figure): boolean => {
  if (zh.class === 'money' || en.class === 'money') return zh.class !== en.class;
  const source = countedIn(zh, CHINESE_COUNTED);
  const target = countedIn(en, ENGLISH_COUNTED);
  if (zh.class === 'percent' || en.class === 'percent') {
    if (isShareOfOther(zh, en)) return false;
    return (
      zh.class !== en.class || (source === 'percentage-point') !== (target === 'percentage-point')
    );
  }
  if (source === undefined || target === undefined) {
    const isThing = zh.unit !== null && source === undefined;
    return (
      isThing &&
      en.unit !== null &&
      PEOPLE_THEMSELVES.has(en.unit.toLowerCase()) &&
      zh.unit !== '个'
    );
  }
  if (source === target) return false;
  const pair = new Set<Counted>([source, target]);
  // 162场 may be activities or participations in them; a household may be called a family of people.
  return !(pair.has('occasion') && pair.has('participation') && source === 'occasion');
};

const isMoney = (figure: Figure): boolean => figure.class === 'money';

export const hasOtherCurrency = (zh: Figure, en: Figure): boolean =>
  isMoney(zh) && isMoney(en) && zh.currency !== en.currency;

/** What a qualifier says of the true number: above, below or about the number named. */
const SAYS: Readonly<Record<FigureQualifier, readonly FigureQualifier[]>> = {
  exact: ['exact'],
  over: ['over', 'at-least'],
  'at-least': ['at-least', 'over'],
  nearly: ['nearly', 'at-most', 'about'],
  'at-most': ['at-most', 'nearly'],
  about: ['about', 'nearly'],
};

/** Whether the translation's qualifier says something else than the source's. */
export const hasOtherQualifier = (zh: Figure, en: Figure): boolean =>
  !SAYS[zh.qualifier].includes(en.qualifier);
