import type { FigureQualifier } from './figure';

/** How one mention of a metric is written; what is left out follows the metric and the language. */
export interface FigureStyle {
  /**
   * full: 15.3万人次 / 153,000 participations; number: 15.3万 / 153,000, without unit or qualifier;
   * compact: RMB 162m in English, as full in Chinese; exact: every digit, 162000000元 / RMB 162,000,000.
   */
  readonly style?: 'full' | 'number' | 'compact' | 'exact';
  /** This mention's qualifier; without it the metric's own. `none` writes the number bare. */
  readonly qualifier?: FigureQualifier | 'none';
  /** Which of the words for the qualifier: 超 近 余 多 以上 左右; “over”, “more than”. */
  readonly form?: string;
  /** Chinese numerals (千余个, 两个) or English words (two) instead of digits. */
  readonly numerals?: 'digits' | 'words';
  /** The measure word of this mention (名 for 人), or `none` for the number without its unit. */
  readonly unit?: string;
}
