/** The content types that an edition is made of, as a change names them. */
export type ChangedType = 'edition' | 'letter' | 'report-section' | 'metric' | 'photo';

/** Where something changed. */
export interface ChangePlace {
  readonly contentType: ChangedType;
  readonly documentId: string;
  /** What people know the document by: its title, label or caption. */
  readonly title: string;
  readonly field: string;
}

/**
 * One thing that reads otherwise: words, a figure as it is printed, a photo, the order or the make-up
 * of the edition, or a fact that is no figure.
 */
export interface EditionChange {
  readonly kind: 'text' | 'figure' | 'photo' | 'structure' | 'fact';
  readonly place: ChangePlace;
  readonly change: 'added' | 'removed' | 'changed' | 'moved';
  /** As people read it; of a move, the place it had, counted from 1, or what held it. */
  readonly before: string | null;
  readonly after: string | null;
}
