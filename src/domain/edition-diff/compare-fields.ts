import type { Figures } from '../published-edition/edition-content';
import type { ChangePlace, EditionChange } from './change';

type Value = string | number | boolean | null;
type Place = Omit<ChangePlace, 'field'>;

/** What became of a field, from nothing or to nothing. */
const changeOf = (before: unknown, after: unknown): EditionChange['change'] => {
  if (before === null) return 'added';
  return after === null ? 'removed' : 'changed';
};

const asText = (value: Value): string | null => (value === null ? null : String(value));

/** A change of one field, or none. */
export const fieldChange = (
  kind: EditionChange['kind'],
  place: Place,
  field: string,
  before: Value,
  after: Value,
): EditionChange[] => {
  const [was, is] = [asText(before), asText(after)];
  if (was === is) return [];
  return [{ kind, place: { ...place, field }, change: changeOf(was, is), before: was, after: is }];
};

/** Fields of one kind, by name. */
export const fieldChanges = <F extends string>(
  kind: EditionChange['kind'],
  place: Place,
  fields: readonly F[],
  before: Readonly<Record<F, Value>>,
  after: Readonly<Record<F, Value>>,
): EditionChange[] =>
  fields.flatMap((field) => fieldChange(kind, place, field, before[field], after[field]));

/** A text with its metrics' names in the place of their figures. */
const wordsOf = (text: string, figures: Figures): string => {
  let words = '';
  let at = 0;
  for (const { start, end, key } of figures) {
    words += `${text.slice(at, start)}{{${key}}}`;
    at = end;
  }
  return words + text.slice(at);
};

type Prose<F extends string> = Readonly<Record<F, string | null>> &
  Readonly<Record<`${F}Figures`, Figures>>;

/**
 * Compares prose fields. Where the words are the same and only what their metrics say is another,
 * the change is one of figures.
 */
export const proseChanges = <F extends string>(
  place: Place,
  fields: readonly F[],
  before: Prose<F>,
  after: Prose<F>,
): EditionChange[] =>
  fields.flatMap((field) => {
    const textOf = (prose: Prose<F>): string | null => prose[field];
    const [was, is] = [textOf(before), textOf(after)];
    const figures = (prose: Readonly<Record<`${F}Figures`, Figures>>): Figures =>
      prose[`${field}Figures`];
    const sameWords =
      was !== null && is !== null && wordsOf(was, figures(before)) === wordsOf(is, figures(after));
    return fieldChange(sameWords ? 'figure' : 'text', place, field, was, is);
  });
