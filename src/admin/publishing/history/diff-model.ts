import type { DiffChange, DiffPart } from '../desk-api/answers';

/** A change as it is shown: either what of a text stayed, went and came, or before and after. */
export interface DiffLine {
  readonly change: DiffChange['change'];
  readonly field: string;
  readonly kind: DiffChange['kind'];
  readonly parts: readonly DiffPart[];
}

/** What changed in one document. */
export interface DiffGroup {
  readonly contentType: string;
  readonly documentId: string;
  readonly title: string;
  readonly lines: readonly DiffLine[];
}

/** Characters of unchanged text that are left on either side of a change. */
const AROUND = 60;
const GAP = '…';

/** Cut where a character of two units is not torn apart. */
const firstOf = (text: string, length: number): string => [...text].slice(0, length).join('');
const lastOf = (text: string, length: number): string => [...text].slice(-length).join('');

/**
 * Leaves of long unchanged stretches what is next to a change: a reader looks for what changed.
 * The stretch before the first change keeps its end, the one after the last its beginning.
 */
export const shorten = (parts: readonly DiffPart[]): DiffPart[] =>
  parts.map((part, at) => {
    const { text, change } = part;
    if (change !== 'same') return part;
    const [isFirst, isLast] = [at === 0, at === parts.length - 1];
    const kept = isFirst || isLast ? AROUND : 2 * AROUND;
    if ([...text].length <= kept + 1) return part;
    const head = isFirst ? '' : firstOf(text, AROUND);
    const tail = isLast ? '' : lastOf(text, AROUND);
    return { text: head + GAP + tail, change };
  });

const partsOf = ({ parts, before, after }: DiffChange): DiffPart[] => {
  if (parts) return shorten(parts);
  return [
    ...(before === null ? [] : [{ text: before, change: 'removed' as const }]),
    ...(after === null ? [] : [{ text: after, change: 'added' as const }]),
  ];
};

/** Groups changes by document, in the order in which the edition is read. */
export const diffModel = (changes: readonly DiffChange[]): DiffGroup[] => {
  const groups = new Map<string, DiffGroup>();
  for (const change of changes) {
    const { contentType, documentId, title, field } = change.place;
    const key = `${contentType} ${documentId}`;
    const line = { change: change.change, kind: change.kind, field, parts: partsOf(change) };
    const lines = [...(groups.get(key)?.lines ?? []), line];
    groups.set(key, { contentType, documentId, title, lines });
  }
  return [...groups.values()];
};
