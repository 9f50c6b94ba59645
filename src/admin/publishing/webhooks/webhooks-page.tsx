import { useState } from 'react';
import { Box, Button, Flex, Status, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import type { Webhook } from '../desk-api/answers';
import { useGetWebhooksQuery } from '../desk-api/webhook-api';
import { Asked } from '../shared/asked';
import { PageFrame } from '../shared/page-frame';
import { Table } from '../shared/table';
import { useWording } from '../shared/use-wording';
import { EventsSection } from './events-section';
import { RemoveDialog } from './remove-dialog';
import { RotateDialog } from './rotate-dialog';
import { WebhookDialog } from './webhook-dialog';

type Open =
  | { readonly kind: 'add' }
  | { readonly kind: 'edit' | 'remove' | 'rotate'; readonly webhook: Webhook };

const ACTS = ['edit', 'rotate', 'remove'] as const;

/** Who is told of what becomes of editions, and what came of telling them. */
export const WebhooksPage = () => {
  const { say } = useWording();
  const query = useGetWebhooksQuery(undefined);
  const [open, setOpen] = useState<Open | undefined>(undefined);
  const close = (): void => setOpen(undefined);

  const cellsOf = (webhook: Webhook) => [
    <Typography key="name" fontWeight="bold" style={{ whiteSpace: 'normal' }}>
      {webhook.name}
    </Typography>,
    <Typography key="url" style={{ whiteSpace: 'normal', overflowWrap: 'anywhere' }}>
      {webhook.url}
    </Typography>,
    <Box key="events">
      {webhook.events.map((event) => (
        <Typography key={event} tag="p">
          {say(`event.${event}`)}
        </Typography>
      ))}
    </Box>,
    <Status
      key="state"
      variant={webhook.isEnabled ? 'success' : 'neutral'}
      size="S"
      width="fit-content"
    >
      <Typography tag="span" fontWeight="bold">
        {say(webhook.isEnabled ? 'webhook.on' : 'webhook.off')}
      </Typography>
    </Status>,
    <Flex key="acts" gap={1} wrap="wrap">
      {ACTS.map((kind) => (
        <Button
          key={kind}
          size="S"
          variant={kind === 'remove' ? 'danger-light' : 'tertiary'}
          aria-label={say(`webhook.${kind}-one`, { name: webhook.name })}
          onClick={() => setOpen({ kind, webhook })}
        >
          {say(`webhook.${kind}`)}
        </Button>
      ))}
    </Flex>,
  ];

  return (
    <PageFrame
      title={say('webhook.title')}
      subtitle={say('webhook.subtitle')}
      action={
        query.data && (
          <Button startIcon={<Plus />} onClick={() => setOpen({ kind: 'add' })}>
            {say('webhook.add')}
          </Button>
        )
      }
    >
      <Asked query={query} empty={say('webhook.empty')} isEmpty={({ length }) => length === 0}>
        {(webhooks) => (
          <Table
            label={say('webhook.title')}
            heads={['name', 'url', 'events', 'state', 'actions'].map((head) =>
              say(`webhook.head.${head}`),
            )}
            rows={webhooks.map((webhook) => ({ key: webhook.documentId, cells: cellsOf(webhook) }))}
          />
        )}
      </Asked>
      {query.data && <EventsSection />}
      {open?.kind === 'add' && <WebhookDialog onClose={close} />}
      {open?.kind === 'edit' && <WebhookDialog webhook={open.webhook} onClose={close} />}
      {open?.kind === 'rotate' && <RotateDialog webhook={open.webhook} onClose={close} />}
      {open?.kind === 'remove' && <RemoveDialog webhook={open.webhook} onClose={close} />}
    </PageFrame>
  );
};
