import { useIntl } from 'react-intl';
import { READ_EDITIONS } from './shared/permissions';

/** What can be done to documents in the content manager, as far as it is put away here. */
interface Action {
  (props: { readonly model: string }): { readonly label?: string } | null;
  type?: string;
  position?: string | string[];
}

type Change = (actions: Action[]) => Action[];

/** The content manager's extension points for it. */
interface DocumentActions {
  addDocumentAction(change: Change): void;
  addBulkAction(change: Change): void;
}

/** The i18n plugin leaves its action for several languages unmarked: it is known by its words. */
const SEVERAL = 'i18n.CMEditViewBulkLocale.unpublish-title';

/** An action for every content type but editions, if it unpublishes; its hooks run all the same. */
const withoutEditions = (action: Action): Action => {
  const WithoutEditions: Action = (props: { readonly model: string }) => {
    const { formatMessage } = useIntl();
    const described = action(props);
    if (props.model !== READ_EDITIONS.subject) return described;
    const unpublishes =
      action.type === 'unpublish' || described?.label === formatMessage({ id: SEVERAL });
    return unpublishes ? null : described;
  };
  return Object.assign(WithoutEditions, { type: action.type, position: action.position });
};

const putAway: Change = (actions) =>
  actions.map((action) =>
    action.type === undefined || action.type === 'unpublish' ? withoutEditions(action) : action,
  );

/** Puts “unpublish” away for editions: they are withdrawn at their desk, with a reason. */
export const withdrawAtDesk = (contentManager: DocumentActions): void => {
  contentManager.addDocumentAction(putAway);
  contentManager.addBulkAction(putAway);
};
