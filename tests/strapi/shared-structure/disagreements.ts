import { nameOf, TYPES, type Linked, type Stored } from './stored';

type All = ReadonlyMap<string, Stored>;

const SOURCE = 'zh-Hans';

const hasType = ({ uid }: Linked) => (TYPES as readonly string[]).includes(uid);

/** The documents of a list that have a version in the given locale, in order. */
const thatAreIn = (all: All, list: Linked[], locale: 'zh-Hans' | 'en'): string[] =>
  list
    .filter((one) => !hasType(one) || all.has(nameOf({ ...one, locale })))
    .map(({ documentId }) => documentId);

const compare = (all: All, source: Stored, translation: Stored): string[] => {
  const wrong: string[] = [];
  if (source.facts !== translation.facts) {
    wrong.push(`facts ${source.facts} but in translation ${translation.facts}`);
  }
  for (const [field, list] of Object.entries(source.links)) {
    const expected = thatAreIn(all, list, 'en').join();
    const found = thatAreIn(all, translation.links[field] ?? [], SOURCE).join();
    if (expected !== found) wrong.push(`${field} [${expected}] but in translation [${found}]`);
  }
  return wrong;
};

/** Links that leave their language or their status. */
const strayLinks = (stored: Stored): string[] =>
  Object.entries(stored.links).flatMap(([field, list]) =>
    list
      .filter(({ locale, status }) => locale !== stored.locale || status !== stored.status)
      .map((one) => `${field} goes to ${nameOf(one)}`),
  );

/** Where the languages disagree about structure or facts, in drafts and among readers. */
export const disagreements = (all: All): string[] =>
  [...all.values()].flatMap((stored) => {
    const wrong = strayLinks(stored);
    if (stored.locale !== SOURCE) {
      const source = all.get(nameOf({ ...stored, locale: SOURCE }));
      if (source) wrong.push(...compare(all, source, stored));
      else if (stored.status === 'draft') wrong.push('has no source');
    }
    return wrong.map((what) => `${nameOf(stored)}: ${what}`);
  });
