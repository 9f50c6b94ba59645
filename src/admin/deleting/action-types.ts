import type { ReactNode } from 'react';

/** A document as lists and edit views hold it, as far as deleting it goes. */
export interface ListedDocument {
  id?: number | string;
  documentId?: string;
  locale?: string | null;
  localizations?: { locale?: string | null }[];
}

/** What the content manager gives an action of the edit view's header or of a table row. */
export interface DocumentActionProps {
  collectionType: string;
  model: string;
  documentId?: string;
  document?: ListedDocument;
  meta?: { availableLocales?: { locale?: string | null }[] };
}

export interface BulkActionProps {
  model: string;
  documents: ListedDocument[];
}

export interface ActionDescription {
  label: string;
  icon?: ReactNode;
  variant: 'danger' | 'danger-light';
  disabled?: boolean;
  position?: ('header' | 'table-row')[];
  dialog: {
    type: 'dialog';
    title: string;
    content: ReactNode;
    bodyIcon: 'danger';
    variant: 'danger';
    confirmLabel: string;
    loading: boolean;
    onConfirm: () => Promise<void>;
  };
}

/** The content manager calls an action as a component; `type` names the ones it brings itself. */
export interface Action<Props> {
  (props: Props): ActionDescription | null;
  type?: string;
  position?: string | string[];
}

type Change<Props> = (actions: Action<Props>[]) => Action<Props>[];

/** The content manager's extension points that deleting uses. */
export interface ContentManagerApis {
  addDocumentAction: (change: Change<DocumentActionProps>) => void;
  addBulkAction: (change: Change<BulkActionProps>) => void;
}
