import { isAbout, type Operation } from './random-operation';
import type { Stored } from './stored';

type All = ReadonlyMap<string, Stored>;

const sameStructure = (one: Stored, other: Stored): boolean =>
  one.facts === other.facts && JSON.stringify(one.links) === JSON.stringify(other.links);

/** What no operation of this kind may have touched, as a name and a test. */
const outOfBounds = (
  operation: Operation,
): [what: string, holds: (stored: Stored) => boolean][] => {
  const { action, locale } = operation;
  const other = (stored: Stored) => stored.locale !== locale;
  const published = (stored: Stored) => stored.status === 'published';
  const drafting = ['create', 'update', 'discardDraft', 'clone'].includes(action);
  return [
    ['published by no publication', (stored) => drafting && published(stored)],
    ['Chinese, by a write to a translation', (stored) => locale === 'en' && other(stored)],
    [
      'public in another language',
      (stored) => action === 'unpublish' && other(stored) && published(stored),
    ],
  ];
};

const isGone = (operation: Operation, before: Stored): boolean =>
  operation.action === 'delete' &&
  before.documentId === operation.documentId &&
  (operation.locale === 'zh-Hans' || before.locale === operation.locale);

/** What an operation changed that was not its to change. */
export const trespasses = (before: All, after: All, operation: Operation): string[] => {
  const bounds = operation.refused
    ? [['anything, though refused', () => true] as const]
    : outOfBounds(operation);
  const wrong: string[] = [];
  for (const [name, stored] of before) {
    if (isGone(operation, stored)) {
      if (!operation.refused && after.has(name)) wrong.push(`${name}: is still there`);
      continue;
    }
    const now = after.get(name);
    const own = isAbout(operation, stored);
    if (!now && !(own && operation.action === 'unpublish')) wrong.push(`${name}: is gone`);
    if (now && now.text !== stored.text && !own) wrong.push(`${name}: its text changed`);
    for (const [what, holds] of bounds) {
      if (now && holds(stored) && !sameStructure(stored, now))
        wrong.push(`${name}: changed ${what}`);
    }
  }
  for (const [name, stored] of after) {
    const made = isAbout(operation, stored) || ['create', 'clone'].includes(operation.action);
    if (!before.has(name) && (!made || operation.refused)) wrong.push(`${name}: came from nowhere`);
  }
  return wrong;
};
