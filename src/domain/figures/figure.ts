/** The languages figures are read and written in (BCP 47). */
export type FigureLocale = 'zh-Hans' | 'en';

/**
 * How a figure relates to the number it names: over (超 余 多 以上, “more than”), nearly (近,
 * “nearly”), about (约 左右, “about”), at-least (至少, “at least”), at-most (不足 以下, “up to”).
 */
export type FigureQualifier = 'exact' | 'over' | 'nearly' | 'about' | 'at-least' | 'at-most';

/** What a number in prose is: only quantities, money, percentages and ratios state a fact. */
export type FigureClass =
  | 'quantity'
  | 'money'
  | 'percent'
  | 'ratio'
  | 'ordinal'
  | 'date'
  | 'duration'
  | 'identifier'
  | 'idiom';

/** A JSON number, or a string of decimal digits where no JSON number is exact (beyond 2⁵³). */
export type FigureValue = number | string;

/** A number as it stands in prose. */
export interface Figure {
  /** The words of the figure, qualifier and unit included: `超6万人次`, `more than 60,000 participations`. */
  readonly text: string;
  /** Offsets in UTF-16 code units: `text` is `source.slice(start, end)`. */
  readonly start: number;
  readonly end: number;
  /** 1.62亿 is 162000000; 5% is 5; 三分之一 is 0.333…; of a range, its lower end. */
  readonly value: FigureValue;
  /** The upper end of a range: 37–40份. */
  readonly upper?: FigureValue;
  /** The unit as written (人次, 元, participations), null where there is none. */
  readonly unit: string | null;
  /** ISO 4217, of money alone. */
  readonly currency?: string;
  readonly qualifier: FigureQualifier;
  readonly class: FigureClass;
}
