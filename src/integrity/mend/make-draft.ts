import { followEverywhere, followIn } from '../../document-middlewares/shared-structure/follow';
import { documentsOf } from '../../document-middlewares/shared-structure/service';
import { SOURCE_LOCALE } from '../../document-middlewares/source-locale';
import type { Write } from '../../document-middlewares/write-context';
import type { NoDraft } from '../finding';

/** Makes the draft that a published version lacks from what readers see. */
export const makeDraft = async (
  write: Write,
  { uid, documentId, locale }: NoDraft,
): Promise<void> => {
  const document = { uid, documentId };
  await documentsOf(write, uid).discardDraft({ documentId, locale });
  if (locale === SOURCE_LOCALE) await followEverywhere(write, document, 'draft');
  else await followIn(write, document, locale, 'draft');
};
