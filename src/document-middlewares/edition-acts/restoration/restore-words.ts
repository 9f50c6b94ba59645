import type { UID } from '@strapi/strapi';
import { isShared, type LocalizableAttribute } from '../../../domain/translation/shared-attributes';
import { say } from '../../../messages/say';
import type { KeptDocument } from '../../../snapshots/kept/kept-document';
import { SOURCE_LOCALE } from '../../source-locale';
import { leaveOut, type Restoring } from './restoration';
import { withoutOthers } from './without-others';
import { differing, draftOf, writeDraft } from './write-document';

/**
 * Makes the words of a translation's drafts what they were when a snapshot was taken. Facts and
 * structure are the source's and stay as they are; a document that the source has no more is left.
 */
export const restoreWords = async (
  restoring: Restoring,
  documents: readonly KeptDocument[],
): Promise<void> => {
  const [ours] = await withoutOthers(restoring, documents);
  for (const document of ours) {
    const { uid } = document;
    if (!(await draftOf(restoring, document, SOURCE_LOCALE))) {
      leaveOut(restoring, document, say('restore.no-source'));
      continue;
    }
    const attributes = restoring.write.strapi.contentType(uid as UID.ContentType)
      .attributes as Record<string, LocalizableAttribute>;
    const words = Object.fromEntries(
      Object.entries(document.fields).filter(([name]) => {
        const attribute = attributes[name];
        return attribute !== undefined && !isShared(attribute);
      }),
    );
    const draft = await draftOf(restoring, document);
    await writeDraft(restoring, document, differing(words, draft?.fields), true);
  }
};
