import type { EditionRef } from '../document-middlewares/edition-acts/find-edition';
import {
  withdrawEdition,
  type Withdrawal,
} from '../document-middlewares/edition-acts/withdraw-edition';
import { SOURCE_LOCALE } from '../document-middlewares/source-locale';
import type { Write } from '../document-middlewares/write-context';
import type { SnapshotHead } from '../snapshots/snapshot';
import { cancelSchedule } from './cancel-schedule';
import { findSchedules } from './find-schedules';

/**
 * Takes an edition from readers and cancels what is scheduled for it in the languages concerned:
 * who set a moment did not know of the reason.
 * @throws as withdrawing an edition does
 */
export const withdrawAndCancel = async (
  write: Write,
  edition: EditionRef,
  withdrawal: Withdrawal,
): Promise<SnapshotHead[]> => {
  const withdrawn = await withdrawEdition(write, edition, withdrawal);
  for (const schedule of await findSchedules(write.strapi, edition.documentId)) {
    const { state, locale, documentId } = schedule;
    const isConcerned = withdrawal.locale === SOURCE_LOCALE || withdrawal.locale === locale;
    if (state === 'waiting' && isConcerned) {
      await cancelSchedule(write.strapi, documentId, new Date());
    }
  }
  return withdrawn;
};
