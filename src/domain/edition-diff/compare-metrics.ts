import type { ContentMetric } from '../published-edition/edition-content';
import type { EditionChange } from './change';
import { fieldChange, fieldChanges } from './compare-fields';
import { matchItems } from './match-items';
import { movedItems } from './moved-items';

const placeOf = ({ documentId, label }: ContentMetric) => ({
  contentType: 'metric' as const,
  documentId,
  title: label,
});

const LANGUAGE = ['label', 'description'] as const;
const FACTS = [
  'key',
  'flowOrStock',
  'periodStart',
  'periodEnd',
  'asOf',
  'partOf',
  'highlight',
] as const;

/** What a figure is printed from, what says most of a change first. */
const printedFrom = ({ value, qualifier, unit, currency, kind }: ContentMetric) => ({
  value,
  qualifier,
  unit: unit?.code ?? null,
  currency,
  kind,
});

const figureChanges = (before: ContentMetric, after: ContentMetric): EditionChange[] => {
  const [was, is] = [printedFrom(before), printedFrom(after)];
  const fields = (Object.keys(was) as (keyof typeof was)[]).filter(
    (name) => was[name] !== is[name],
  );
  const place = placeOf(after);
  if (before.text !== after.text) {
    return fieldChange('figure', place, fields[0] ?? 'value', before.text, after.text);
  }
  return fields.flatMap((field) => fieldChange('fact', place, field, was[field], is[field]));
};

const wordsOf = ({ label, text }: ContentMetric): string => `${label}: ${text}`;

/** What became of an edition's metrics. */
export const compareMetrics = (
  before: readonly ContentMetric[],
  after: readonly ContentMetric[],
): EditionChange[] => {
  const { pairs, removed, added } = matchItems(before, after, ({ documentId, key }) => [
    documentId,
    key,
  ]);
  return [
    ...removed.flatMap((one) => fieldChange('figure', placeOf(one), 'value', wordsOf(one), null)),
    ...added.flatMap((one) => fieldChange('figure', placeOf(one), 'value', null, wordsOf(one))),
    ...movedItems(before, after, pairs).map(({ item, from, to }) => ({
      kind: 'structure' as const,
      place: { ...placeOf(item), field: 'metrics' },
      change: 'moved' as const,
      before: String(from),
      after: String(to),
    })),
    ...pairs.flatMap(([was, is]) => [
      ...figureChanges(was, is),
      ...fieldChanges('text', placeOf(is), LANGUAGE, was, is),
      ...fieldChanges('fact', placeOf(is), FACTS, was, is),
    ]),
  ];
};
