import type { FigureLocale } from '../../domain/figures/figure';
import { readFigures } from '../../domain/figures/read-figures';
import type { FigureRow } from './figure-rows';

const KINDS: Readonly<Record<string, string>> = {
  money: 'money',
  percent: 'percent',
  ratio: 'ratio',
};
const QUALIFIERS = ['exact', 'over', 'nearly', 'about'];

/** What a typed figure says of the metric it could become, by the metric's fields. */
export const factsOf = (
  { text, sentence }: Pick<FigureRow, 'text' | 'sentence'>,
  locale: FigureLocale,
): Record<string, string | number> => {
  const [figure] = readFigures(text, locale);
  if (!figure) return {};
  const { value, class: kind, unit, currency, qualifier } = figure;
  const isPoints = unit === '百分点' || unit?.startsWith('percentage point');
  return {
    value: Number(value),
    kind: isPoints ? 'percentage-point' : (KINDS[kind] ?? 'count'),
    ...(currency === undefined ? {} : { currency }),
    qualifier: QUALIFIERS.includes(qualifier) ? qualifier : 'exact',
    sourceNote: sentence,
  };
};
