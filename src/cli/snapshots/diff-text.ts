import type { EditionDiff, ReadableChange } from '../../snapshots/diff/diff-edition';
import type { TextPart } from '../../snapshots/diff/word-parts';

/** How much of what stayed is shown on either side of a change. */
const CONTEXT = 30;

const shorten = (text: string, isFirst: boolean, isLast: boolean): string => {
  const characters = [...text];
  if (characters.length <= 2 * CONTEXT) return text;
  const start = isFirst ? '' : characters.slice(0, CONTEXT).join('');
  const end = isLast ? '' : characters.slice(-CONTEXT).join('');
  return `${start}…${end}`;
};

const partText = (
  { text, change }: TextPart,
  at: number,
  { length }: readonly TextPart[],
): string => {
  if (change === 'added') return `{+${text}+}`;
  if (change === 'removed') return `[-${text}-]`;
  return shorten(text, at === 0, at === length - 1);
};

const indent = (text: string, mark: string): string =>
  text
    .split('\n')
    .map((line) => `  ${mark} ${line}`.trimEnd())
    .join('\n');

const bodyOf = ({ change, before, after, parts }: ReadableChange): string => {
  if (parts) return indent(parts.map(partText).join(''), ' ');
  if (change === 'moved') return `    ${before ?? ''} → ${after ?? ''}`;
  return [
    ...(before === null ? [] : [indent(before, '-')]),
    ...(after === null ? [] : [indent(after, '+')]),
  ].join('\n');
};

const changeText = (change: ReadableChange): string => {
  const { contentType, title, field } = change.place;
  const head = `${contentType} “${title}”, ${field}: ${change.kind} ${change.change}`;
  return `${head}\n${bodyOf(change)}`;
};

/** A diff as a person reads it in a terminal: `[-removed-]` and `{+added+}` words, `-` and `+` lines. */
export const diffText = ({ from, to, locale, changes }: EditionDiff): string => {
  const versions = `${String(from)} and ${String(to)} in ${locale}`;
  if (changes.length === 0) return `Nothing reads otherwise between ${versions}.`;
  const closing = `Changes between ${versions}: ${changes.length}.`;
  return [...changes.map(changeText), closing].join('\n\n');
};
