import { Typography } from '@strapi/design-system';
import type { Webhook } from '../desk-api/answers';
import { useRenewSecretMutation } from '../desk-api/webhook-api';
import { FormDialog } from '../shared/form-dialog';
import { useWording } from '../shared/use-wording';
import { SecretShown } from './secret-shown';

interface Props {
  readonly webhook: Webhook;
  readonly onClose: () => void;
}

/** Gives a webhook a new secret, after asking, and shows it this once. */
export const RotateDialog = ({ webhook, onClose }: Props) => {
  const { say, error: word } = useWording();
  const [renew, { data, isLoading, error }] = useRenewSecretMutation();
  return (
    <FormDialog
      title={say('webhook.rotate-title', { name: webhook.name })}
      submit={say(data ? 'secret.kept' : 'webhook.rotate')}
      isDone={data !== undefined}
      isBusy={isLoading}
      error={error === undefined ? undefined : word(error)}
      onSubmit={() => (data ? onClose() : void renew(webhook.documentId))}
      onClose={onClose}
    >
      {data ? (
        <SecretShown secret={data.secret} />
      ) : (
        <Typography>{say('webhook.rotate-explained')}</Typography>
      )}
    </FormDialog>
  );
};
