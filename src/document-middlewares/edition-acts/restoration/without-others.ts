import { say } from '../../../messages/say';
import type { KeptDocument } from '../../../snapshots/kept/kept-document';
import { editionsOf } from '../editions-of';
import { leaveOut, type Restoring } from './restoration';

/** Takes out what has become part of another edition: it is neither taken from there nor changed. */
export const withoutOthers = async (
  restoring: Restoring,
  documents: readonly KeptDocument[],
): Promise<[ours: KeptDocument[], withheld: ReadonlySet<string>]> => {
  const { write, edition } = restoring;
  const withheld = new Set<string>();
  for (const document of documents) {
    const editions = await editionsOf(write, document, 'draft');
    const other = editions.find(({ documentId }) => documentId !== edition.documentId);
    if (!other) continue;
    withheld.add(document.documentId);
    leaveOut(restoring, document, say('restore.other-edition', { year: other.year }));
  }
  return [documents.filter(({ documentId }) => !withheld.has(documentId)), withheld];
};
