import type { FigureLocale } from '../../domain/figures/figure';
import { PROSE_FIELDS, type ProseType } from '../../domain/metric-references/prose-fields';
import {
  moveDay,
  moveReferences,
  moveYearIn,
  type YearMove,
} from '../../domain/new-year/move-year';
import { outlineOf } from '../../domain/new-year/outline';

export type Fields = Readonly<Record<string, unknown>>;
type CarriedType = ProseType | 'metric';
type How = 'as-is' | 'words' | 'outline' | 'day';

/** What a new year takes over of the last one, and how; what is not named begins empty. */
const CARRIED: Readonly<Record<Exclude<CarriedType, 'photo'>, Readonly<Record<string, How>>>> = {
  edition: {
    title: 'words',
    subtitle: 'words',
    publisher: 'as-is',
    lede: 'outline',
    periodStart: 'day',
    periodEnd: 'day',
  },
  letter: {
    title: 'words',
    salutation: 'as-is',
    body: 'outline',
    closing: 'outline',
    signatory: 'as-is',
    contactEmail: 'as-is',
  },
  'report-section': { kicker: 'words', title: 'words', slug: 'as-is', body: 'outline' },
  metric: {
    key: 'as-is',
    label: 'words',
    description: 'words',
    kind: 'as-is',
    currency: 'as-is',
    flowOrStock: 'as-is',
    highlight: 'as-is',
    periodStart: 'day',
    periodEnd: 'day',
    asOf: 'day',
  },
};

const SHARED = new Set([
  'slug',
  'key',
  'kind',
  'currency',
  'flowOrStock',
  'highlight',
  'contactEmail',
  ...['periodStart', 'periodEnd', 'asOf'],
]);

/** What is carried into which year, and which keys the old one has. */
export interface CarryOver {
  readonly move: YearMove;
  readonly keys: ReadonlySet<string>;
}

const isMarkdown = (type: CarriedType, field: string): boolean =>
  type !== 'metric' && PROSE_FIELDS[type].some(({ name, markdown }) => name === field && markdown);

/**
 * The fields of a document as it begins its new year: facts move on with the year and have no value,
 * titles stay with the year in them moved on, texts are reduced to their outline.
 * @param row the document's draft in the language
 */
export const carryOver = (
  type: Exclude<CarriedType, 'photo'>,
  row: Fields,
  locale: FigureLocale,
  { move, keys }: CarryOver,
): Fields => {
  const carried = (field: string, how: How): unknown => {
    const value = row[field];
    if (typeof value !== 'string' || how === 'as-is') return value;
    if (how === 'day') return moveDay(value, move);
    const text = moveReferences(value, move, keys, isMarkdown(type, field));
    return how === 'words' ? moveYearIn(text, move) : outlineOf(text, locale);
  };
  return Object.fromEntries(
    Object.entries(CARRIED[type])
      .filter(([field]) => row[field] !== null && row[field] !== undefined && row[field] !== '')
      .filter(([field]) => locale === 'zh-Hans' || !SHARED.has(field))
      .map(([field, how]) => [field, carried(field, how)]),
  );
};
