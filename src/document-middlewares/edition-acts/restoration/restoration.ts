import type { FigureLocale } from '../../../domain/figures/figure';
import type { KeptDocument } from '../../../snapshots/kept/kept-document';
import type { Write } from '../../write-context';
import type { EditionRef } from '../find-edition';

/** Something of a snapshot that could not be brought back, and why, in the caller's language. */
export interface LeftOut {
  readonly contentType: string;
  readonly documentId: string;
  readonly title: string;
  readonly reason: string;
}

/** What bringing a snapshot back came to. */
export interface Restoration {
  /** The snapshot's number. */
  readonly number: number;
  /** How many documents were changed or made again. */
  readonly restored: number;
  readonly left: readonly LeftOut[];
}

/** A restoration in progress. */
export interface Restoring {
  readonly write: Write;
  readonly edition: EditionRef;
  readonly locale: FigureLocale;
  /** The documents written so far, by content type and document id. */
  readonly written: Set<string>;
  readonly left: LeftOut[];
}

/** What people know a kept document by. */
const titleOf = ({ fields, documentId }: KeptDocument): string =>
  [fields.title, fields.label, fields.caption].find(
    (words): words is string => typeof words === 'string',
  ) ?? documentId;

/** Says of a kept document why something of it was not brought back. */
export const leaveOut = (restoring: Restoring, document: KeptDocument, reason: string): void => {
  const { uid, documentId } = document;
  const contentType = uid.split('.')[1] ?? '';
  restoring.left.push({ contentType, documentId, title: titleOf(document), reason });
};
