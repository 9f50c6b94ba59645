import { SOURCE_LOCALE } from '../source-locale';
import type { ListedDocument } from './action-types';

/**
 * What deleting in a language means: the source locale takes its translations along, a translation
 * goes alone.
 */
export type Deletion =
  | { kind: 'source'; translations: string[] }
  | { kind: 'source-only' }
  | { kind: 'translation'; locale: string };

const localesOf = ({ localizations }: ListedDocument): string[] =>
  (localizations ?? []).flatMap(({ locale }) => (locale ? [locale] : []));

/**
 * @param locale the language being deleted
 * @param documents what is deleted, with the other languages each exists in
 */
export const deletionOf = (locale: string, documents: ListedDocument[]): Deletion => {
  if (locale !== SOURCE_LOCALE) return { kind: 'translation', locale };
  const others = documents.flatMap(localesOf).filter((other) => other !== SOURCE_LOCALE);
  if (others.length === 0) return { kind: 'source-only' };
  return { kind: 'source', translations: [...new Set(others)].sort() };
};
