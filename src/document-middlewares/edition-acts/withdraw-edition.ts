import { auditTrailOf } from '../../audit/audit-trail';
import type { FigureLocale } from '../../domain/figures/figure';
import { editionMembers } from '../../readiness/edition-members';
import { recordWithdrawal } from '../../snapshots/issue-snapshots';
import type { SnapshotHead } from '../../snapshots/snapshot';
import { followingLocales } from '../shared-structure/follow';
import { documentsOf } from '../shared-structure/service';
import { findRow } from '../shared-structure/version';
import { SOURCE_LOCALE } from '../source-locale';
import type { Write } from '../write-context';
import { editionAct, type EditionRef } from './find-edition';
import { refreshDependents } from './refresh';

/** Why an edition is taken from readers, and by whom. */
export interface Withdrawal {
  /** Withdrawing the source withdraws every language. */
  readonly locale: FigureLocale;
  readonly person: string | null;
  readonly note?: string | null;
  /** What readers are told. */
  readonly reason: string | null;
}

const withdrawInWrite = async (
  write: Write,
  edition: EditionRef,
  { locale, ...why }: Withdrawal,
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

/** Takes an edition from readers: all its documents in the language, or none, and says so. */
export const withdrawEdition = async (
  write: Write,
  edition: EditionRef,
  withdrawal: Withdrawal,
): Promise<SnapshotHead[]> => {
  const outer = write.act;
  write.act = 'edition';
  try {
    const { locale, person, note = null, reason } = withdrawal;
    const details = { note, reason };
    const act = { action: 'edition.withdraw', ...editionAct(edition), locale, person, details };
    return await auditTrailOf(write.strapi).asOne(act, () =>
      withdrawInWrite(write, edition, withdrawal),
    );
  } finally {
    write.act = outer;
  }
};
