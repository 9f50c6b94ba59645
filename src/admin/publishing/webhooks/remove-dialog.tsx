import { Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import type { Webhook } from '../desk-api/answers';
import { useRemoveWebhookMutation } from '../desk-api/webhook-api';
import { FormDialog } from '../shared/form-dialog';
import { useWording } from '../shared/use-wording';

interface Props {
  readonly webhook: Webhook;
  readonly onClose: () => void;
}

/** Removes a webhook with what was on its way to it, after asking. */
export const RemoveDialog = ({ webhook, onClose }: Props) => {
  const { say, error: word } = useWording();
  const { toggleNotification } = useNotification();
  const [remove, { isLoading, error }] = useRemoveWebhookMutation();
  const send = async (): Promise<void> => {
    const answer = await remove(webhook.documentId);
    if ('error' in answer) return;
    toggleNotification({ type: 'success', message: say('webhook.removed') });
    onClose();
  };
  return (
    <FormDialog
      title={say('webhook.remove-title', { name: webhook.name })}
      submit={say('webhook.remove')}
      isDanger
      isBusy={isLoading}
      error={error === undefined ? undefined : word(error)}
      onSubmit={() => void send()}
      onClose={onClose}
    >
      <Typography>{say('webhook.remove-explained')}</Typography>
    </FormDialog>
  );
};
