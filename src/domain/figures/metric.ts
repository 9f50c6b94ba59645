import type { FigureLocale } from './figure';

export type MetricKind = 'count' | 'money' | 'percent' | 'percentage-point' | 'ratio';

/** What a metric may say of its number; a mention may also say at-least or at-most. */
export type MetricQualifier = 'exact' | 'over' | 'nearly' | 'about';

/** What is counted, as one language names it. */
export interface UnitName {
  /** The CLDR “other” form: 人次, participations. */
  readonly name: string;
  /** The other CLDR plural forms, where they differ. */
  readonly pluralForms?: Readonly<Partial<Record<Intl.LDMLPluralRule, string | null>>>;
  /** In Chinese, the measure words that mean the same: 人 名 位. */
  readonly measureWords?: readonly string[];
}

/** What is counted, in each language it is named in. */
export interface MetricUnit {
  readonly code: string;
  readonly names: Readonly<Partial<Record<FigureLocale, UnitName>>>;
}

/** The fact behind figures, as far as reading and writing them needs it. */
export interface MetricFact {
  readonly key: string;
  /** NaN of a draft that has no value yet. */
  readonly value: number;
  readonly kind: MetricKind;
  /** ISO 4217, of money alone. */
  readonly currency?: string | null;
  readonly unit?: MetricUnit | null;
  readonly qualifier: MetricQualifier;
}
