import {
  unstable_useDocumentActions as useDocumentActions,
  useQueryParams,
  useTable,
} from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { SOURCE_LOCALE } from '../source-locale';
import type { Action, BulkActionProps } from './action-types';
import { deletionOf } from './deletion';
import { useDeletionWording } from './use-deletion-wording';
import { useMayDelete } from './use-may-delete';

interface ContentQuery {
  plugins?: { i18n?: { locale?: string } };
}

/** Deletes the selected rows of a list, saying which languages go. */
export const BulkDeleteAction: Action<BulkActionProps> = ({ documents, model }) => {
  const { formatMessage } = useIntl();
  const [{ query }] = useQueryParams<ContentQuery>();
  const locale = query.plugins?.i18n?.locale ?? SOURCE_LOCALE;
  const selectRow = useTable('BulkDeleteAction', (table) => table.selectRow);
  const { deleteMany, isLoading } = useDocumentActions();
  const mayDelete = useMayDelete(model, locale);
  const { title, body, confirm } = useDeletionWording()(
    deletionOf(locale, documents),
    documents.length,
  );

  const onConfirm = async () => {
    const documentIds = documents.flatMap(({ documentId }) => documentId ?? []);
    const answer = await deleteMany({ documentIds, model, params: { locale } });
    if (!('error' in answer)) selectRow([]);
  };

  if (!mayDelete) return null;
  return {
    label: formatMessage({ id: 'global.delete', defaultMessage: 'Delete' }),
    variant: 'danger-light',
    dialog: {
      type: 'dialog',
      title,
      content: body,
      bodyIcon: 'danger',
      variant: 'danger',
      confirmLabel: confirm,
      loading: isLoading,
      onConfirm,
    },
  };
};

BulkDeleteAction.type = 'delete';
