import { languageName } from '../../messages/language-name';
import { say } from '../../messages/say';
import { publishedLocales } from '../../snapshots/issue-snapshots';
import type { SnapshotHead } from '../../snapshots/snapshot';
import { conflict } from '../status-error';
import type { Write } from '../write-context';
import type { EditionRef } from './find-edition';
import { publicNote } from './public-note';
import { withdrawEdition, type Withdrawal } from './withdraw-edition';

/**
 * Takes an edition from readers and tells them why.
 * @throws 400 without a reason; 409 where it is not public in the language, or while other editions
 *   refer to it
 */
export const withdrawWithReason = async (
  write: Write,
  edition: EditionRef,
  { reason, ...withdrawal }: Omit<Withdrawal, 'reason'> & { readonly reason: unknown },
): Promise<SnapshotHead[]> => {
  const told = publicNote(reason, 'reason');
  const { locale } = withdrawal;
  const locales = await publishedLocales(write.strapi, edition.documentId);
  if (!locales.includes(locale)) {
    const params = { year: edition.year, language: languageName(locale) };
    throw conflict(say('edition.unpublished', params), { edition });
  }
  return withdrawEdition(write, edition, { ...withdrawal, reason: told });
};
