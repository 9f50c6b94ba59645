import { READ_EDITIONS } from './shared/permissions';

/** A document action of the content manager, as far as it is put away here. */
interface Action {
  (props: { readonly model: string }): unknown;
  type?: string;
  position?: string | string[];
}

type Change = (actions: Action[]) => Action[];

/** The content manager's extension points for what can be done to documents. */
export interface DocumentActions {
  addDocumentAction(change: Change): void;
  addBulkAction(change: Change): void;
}

/** Strapi's action for every content type but editions; its hooks run for them as well. */
const notForEditions = (action: Action): Action =>
  Object.assign(
    (props: { readonly model: string }) => {
      const described = action(props);
      return props.model === READ_EDITIONS.subject ? null : described;
    },
    { type: action.type, position: action.position },
  );

const putAway: Change = (actions) =>
  actions.map((action) => (action.type === 'unpublish' ? notForEditions(action) : action));

/** Puts “unpublish” away for editions: they are withdrawn at their desk, with a reason. */
export const withdrawAtDesk = (contentManager: DocumentActions): void => {
  contentManager.addDocumentAction(putAway);
  contentManager.addBulkAction(putAway);
};
