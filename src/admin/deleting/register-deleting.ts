import { BulkDeleteAction } from './bulk-delete-action';
import type { Action, ContentManagerApis, DocumentActionProps } from './action-types';
import { DeleteAction } from './delete-action';

/**
 * Puts our delete action in the place of Strapi's. The i18n plugin adds its “delete this locale”
 * right before Strapi's own action and leaves it unmarked, so it is known by its place.
 */
const withOneDelete = (actions: Action<DocumentActionProps>[]): Action<DocumentActionProps>[] => {
  const own = actions.findIndex(({ type }) => type === 'delete');
  if (own === -1) return [...actions, DeleteAction];
  const before = actions[own - 1];
  const first =
    before && before.type === undefined && before.position === undefined ? own - 1 : own;
  return [...actions.slice(0, first), DeleteAction, ...actions.slice(own + 1)];
};

/** Replaces every way of deleting in the content manager by one that says what goes. */
export const registerDeleting = (contentManager: ContentManagerApis): void => {
  contentManager.addDocumentAction(withOneDelete);
  contentManager.addBulkAction((actions) =>
    actions.map((action) => (action.type === 'delete' ? BulkDeleteAction : action)),
  );
};
