import type { ReactNode } from 'react';

/**
 * The parts of the content manager's edit layout that we read or change. Its own types are not
 * exported, and its `hint` is typed as text although any React node is rendered.
 */
export interface EditField {
  name: string;
  type: string;
  attribute: {
    type: string;
    target?: string;
    pluginOptions?: { i18n?: { localized?: boolean } };
    [option: string]: unknown;
  };
  disabled?: boolean;
  hint?: ReactNode;
  mainField?: { name: string };
  /** uid of the content type, for our own inputs */
  owner?: string;
}

export interface EditLayout {
  layout: EditField[][][];
  components: Record<string, { layout: EditField[][] }>;
  options: { i18n?: { localized?: boolean } };
  settings: { displayName?: string };
}

/** What the hook `Admin/CM/pages/EditView/mutate-edit-view-layout` is given and gives back. */
export interface EditLayoutHook {
  layout: EditLayout;
  query: { plugins?: { i18n?: { locale?: string } } };
}
