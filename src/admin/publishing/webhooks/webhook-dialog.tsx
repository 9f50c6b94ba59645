import { useState } from 'react';
import { Box, Checkbox, Field, Flex, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import type { EventType, Webhook } from '../desk-api/answers';
import { useAddWebhookMutation, useChangeWebhookMutation } from '../desk-api/webhook-api';
import { FormDialog } from '../shared/form-dialog';
import { relabel } from '../shared/relabel';
import { TextField } from '../shared/text-field';
import { toldError } from '../shared/told-error';
import { useWording } from '../shared/use-wording';
import { SecretShown } from './secret-shown';

const EVENTS: readonly EventType[] = [
  'edition.published',
  'edition.corrected',
  'edition.withdrawn',
];

const NEW = { name: '', url: '', events: EVENTS, isEnabled: true };

interface Props {
  /** The one to change; without it one is added, and its secret shown. */
  readonly webhook?: Webhook;
  readonly onClose: () => void;
}

/** Adds a webhook or changes one. */
export const WebhookDialog = ({ webhook, onClose }: Props) => {
  const { say, error: word } = useWording();
  const { toggleNotification } = useNotification();
  const [add, added] = useAddWebhookMutation();
  const [change, changed] = useChangeWebhookMutation();
  const [form, setForm] = useState(webhook ?? NEW);
  const { isLoading, error } = webhook ? changed : added;
  const fields = relabel(toldError(error).fields, {
    name: say('webhook.name'),
    url: say('webhook.url'),
    events: say('webhook.events'),
  });
  const secret = added.data?.secret;
  const isTold = ['name', 'url', 'events'].some((name) => name in fields);

  const toggle = (event: EventType, isWanted: boolean): void => {
    const events = EVENTS.filter((one) => (one === event ? isWanted : form.events.includes(one)));
    setForm({ ...form, events });
  };
  const send = async (): Promise<void> => {
    if (secret !== undefined) {
      onClose();
      return;
    }
    const { name, url, events, isEnabled } = form;
    const input = { name, url, events, isEnabled };
    if (!webhook) {
      await add(input);
      return;
    }
    const answer = await change({ ...input, documentId: webhook.documentId });
    if ('error' in answer) return;
    toggleNotification({ type: 'success', message: say('webhook.saved') });
    onClose();
  };

  return (
    <FormDialog
      title={say(webhook ? 'webhook.edit-title' : 'webhook.add-title')}
      submit={say(secret === undefined ? 'webhook.save' : 'secret.kept')}
      isDone={secret !== undefined}
      isBusy={isLoading}
      isReady={form.name.trim() !== '' && form.url.trim() !== '' && form.events.length > 0}
      error={error === undefined || isTold ? undefined : word(error)}
      onSubmit={() => void send()}
      onClose={onClose}
    >
      {secret === undefined ? (
        <>
          <TextField
            label={say('webhook.name')}
            value={form.name}
            onChange={(name) => setForm({ ...form, name })}
            error={fields.name}
            required
          />
          <TextField
            label={say('webhook.url')}
            hint={say('webhook.url-hint')}
            type="url"
            value={form.url}
            onChange={(url) => setForm({ ...form, url })}
            error={fields.url}
            required
          />
          <Field.Root error={fields.events} role="group" aria-label={say('webhook.events')}>
            <Typography variant="pi" fontWeight="bold">
              {say('webhook.events')}
            </Typography>
            <Flex direction="column" alignItems="flex-start" gap={2} paddingTop={1}>
              {EVENTS.map((event) => (
                <Checkbox
                  key={event}
                  checked={form.events.includes(event)}
                  onCheckedChange={(isWanted) => toggle(event, isWanted === true)}
                >
                  {say(`event.${event}`)}
                </Checkbox>
              ))}
            </Flex>
            <Field.Error />
          </Field.Root>
          <Box>
            <Checkbox
              checked={form.isEnabled}
              onCheckedChange={(isEnabled) => setForm({ ...form, isEnabled: isEnabled === true })}
            >
              {say('webhook.enabled')}
            </Checkbox>
          </Box>
        </>
      ) : (
        <SecretShown secret={secret} />
      )}
    </FormDialog>
  );
};
