import { auditTrailOf } from '../../audit/audit-trail';
import type { FigureLocale } from '../../domain/figures/figure';
import { languageName } from '../../messages/language-name';
import { say } from '../../messages/say';
import { editionMembers } from '../../readiness/edition-members';
import { publishedLocales, recordWithdrawal } from '../../snapshots/issue-snapshots';
import type { SnapshotHead } from '../../snapshots/snapshot';
import { followingLocales } from '../shared-structure/follow';
import { documentsOf } from '../shared-structure/service';
import { findRow } from '../shared-structure/version';
import { SOURCE_LOCALE } from '../source-locale';
import { conflict } from '../status-error';
import type { Write } from '../write-context';
import { editionAct, type EditionRef } from './find-edition';
import { publicNote } from './public-note';
import { refreshDependents } from './refresh';

/** Why an edition is taken from readers, and by whom. */
export interface Withdrawal {
  /** Withdrawing the source withdraws every language. */
  readonly locale: FigureLocale;
  readonly person: string | null;
  readonly note?: string | null;
  /** What readers are told. */
  readonly reason: unknown;
}

const withdrawInWrite = async (
  write: Write,
  edition: EditionRef,
  { locale, ...why }: Withdrawal & { readonly reason: string },
): Promise<SnapshotHead[]> => {
  const locales =
    locale === SOURCE_LOCALE ? [...(await followingLocales(write)), SOURCE_LOCALE] : [locale];
  const members = await editionMembers(write.strapi, edition.documentId, 'published');
  for (const one of locales) {
    for (const [uid, ids] of [...members].reverse()) {
      for (const documentId of ids) {
        const published = { locale: one, status: 'published' } as const;
        if (!(await findRow(write, { uid, documentId }, published))) continue;
        await documentsOf(write, uid).unpublish({ documentId, locale: one });
      }
    }
  }
  const records = await recordWithdrawal(
    write.strapi,
    edition.documentId,
    locales as FigureLocale[],
    why,
  );
  await refreshDependents(write, edition, why.person);
  return records;
};

/**
 * Takes an edition from readers, all its documents in the language or none, and tells them why.
 * @throws 400 without a reason; 409 where it is not public in the language, or while other editions
 *   refer to it
 */
export const withdrawEdition = async (
  write: Write,
  edition: EditionRef,
  withdrawal: Withdrawal,
): Promise<SnapshotHead[]> => {
  const reason = publicNote(withdrawal.reason, 'reason');
  const { locale, person, note = null } = withdrawal;
  const { documentId, year } = edition;
  if (!(await publishedLocales(write.strapi, documentId)).includes(locale)) {
    const message = say('edition.unpublished', { year, language: languageName(locale) });
    throw conflict(message, { edition });
  }
  const outer = write.act;
  write.act = 'edition';
  try {
    const details = { note, reason };
    const act = { action: 'edition.withdraw', ...editionAct(edition), locale, person, details };
    return await auditTrailOf(write.strapi).asOne(act, () =>
      withdrawInWrite(write, edition, { locale, person, note, reason }),
    );
  } finally {
    write.act = outer;
  }
};
