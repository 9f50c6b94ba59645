import { isAbout, takenAlong, type Operation } from './random-operation';
import type { Stored } from './stored';

const EDITION = 'api::edition.edition';

type All = ReadonlyMap<string, Stored>;

const sameStructure = (one: Stored, other: Stored): boolean =>
  one.facts === other.facts && JSON.stringify(one.links) === JSON.stringify(other.links);

/** What no operation of this kind may have touched, as a name and a test. */
const outOfBounds = (
  operation: Operation,
): [what: string, holds: (stored: Stored) => boolean][] => {
  const { action, uid, locale } = operation;
  const other = (stored: Stored) => stored.locale !== locale;
  const published = (stored: Stored) => stored.status === 'published';
  const drafting = ['create', 'update', 'discardDraft', 'clone'].includes(action);
  return [
    ['published by no publication', (stored) => drafting && published(stored)],
    ['Chinese, by a write to a translation', (stored) => locale === 'en' && other(stored)],
    [
      'public in another language',
      (stored) => action === 'unpublish' && uid !== EDITION && other(stored) && published(stored),
    ],
  ];
};

/**
 * Whether an act on an edition as a whole may make, change or take away a published version. What
 * its source withdraws, it withdraws in every language.
 */
const mayActOn = ({ action, locale }: Operation, stored: Stored, taken: Set<string>): boolean =>
  stored.status === 'published' &&
  taken.has(stored.documentId) &&
  (stored.locale === locale || (action !== 'publish' && locale === 'zh-Hans'));

/** A publication takes what has left the edition from readers, in every language. */
const mayGo = (operation: Operation, stored: Stored, taken: Set<string>): boolean =>
  mayActOn(operation, stored, taken) ||
  (operation.action === 'publish' &&
    operation.locale === 'zh-Hans' &&
    taken.has(stored.documentId) &&
    stored.status === 'published');

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
  const taken = operation.refused ? new Set<string>() : takenAlong(operation, before);
  for (const [name, stored] of before) {
    if (isGone(operation, stored)) {
      if (!operation.refused && after.has(name)) wrong.push(`${name}: is still there`);
      continue;
    }
    const now = after.get(name);
    const own = isAbout(operation, stored) || mayActOn(operation, stored, taken);
    const maybeGone = mayGo(operation, stored, taken) || operation.action === 'unpublish';
    if (!now && !(maybeGone && (own || taken.has(stored.documentId))))
      wrong.push(`${name}: is gone`);
    if (now && now.text !== stored.text && !own) wrong.push(`${name}: its text changed`);
    for (const [what, holds] of bounds) {
      if (now && holds(stored) && !sameStructure(stored, now))
        wrong.push(`${name}: changed ${what}`);
    }
  }
  for (const [name, stored] of after) {
    const made =
      isAbout(operation, stored) ||
      mayActOn(operation, stored, taken) ||
      ['create', 'clone'].includes(operation.action);
    if (!before.has(name) && (!made || operation.refused)) wrong.push(`${name}: came from nowhere`);
  }
  return wrong;
};
