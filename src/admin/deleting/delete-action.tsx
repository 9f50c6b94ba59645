import { unstable_useDocumentActions as useDocumentActions, useForm } from '@strapi/strapi/admin';
import { Trash } from '@strapi/icons';
import { useMatch, useNavigate } from 'react-router-dom';
import { SOURCE_LOCALE } from '../source-locale';
import type { Action, DocumentActionProps } from './action-types';
import { deletionOf } from './deletion';
import { useDeletionWording } from './use-deletion-wording';
import { useMayDelete } from './use-may-delete';

const LIST = '/content-manager/collection-types/:slug';

/**
 * The one way to delete in a row's menu and in an edit view, in place of Strapi's two (“all
 * locales” and “this locale”), which would mean the same in the source locale.
 */
export const DeleteAction: Action<DocumentActionProps> = (props) => {
  const { collectionType, model, documentId, document, meta } = props;
  const navigate = useNavigate();
  const inList = useMatch(LIST) !== null;
  const setSubmitting = useForm('DeleteAction', (form) => form.setSubmitting);
  const { delete: deleteDocument, isLoading } = useDocumentActions();
  const locale = document?.locale ?? SOURCE_LOCALE;
  const mayDelete = useMayDelete(model, locale);
  const wordingOf = useDeletionWording();

  const localizations = document?.localizations ?? meta?.availableLocales;
  const { label, title, body, confirm } = wordingOf(deletionOf(locale, [{ localizations }]));

  const onConfirm = async () => {
    // A submitting form does not ask about unsaved changes when its page is left.
    if (!inList) setSubmitting(true);
    const answer = await deleteDocument({ documentId, model, collectionType, params: { locale } });
    if (!inList) setSubmitting(false);
    if (!('error' in answer)) navigate(`../${collectionType}/${model}`, { replace: true });
  };

  return {
    label,
    icon: <Trash />,
    variant: 'danger',
    disabled: !mayDelete || document?.id === undefined,
    position: ['header', 'table-row'],
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

DeleteAction.type = 'delete';
DeleteAction.position = ['header', 'table-row'];
