import { useState } from 'react';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import type { EditionEvent } from '../desk-api/answers';
import { useGetEventsQuery } from '../desk-api/webhook-api';
import { Asked } from '../shared/asked';
import { Pager } from '../shared/pager';
import { useWording } from '../shared/use-wording';
import { DeliveryItem } from './delivery-item';

/** What became of editions, and what came of telling each webhook, the latest first. */
export const EventsSection = () => {
  const { say, moment } = useWording();
  const [page, setPage] = useState(1);
  const query = useGetEventsQuery(page);

  const item = ({ documentId, type, year, createdAt, deliveries }: EditionEvent) => (
    <Box
      key={documentId}
      tag="li"
      background="neutral0"
      hasRadius
      shadow="tableShadow"
      padding={4}
      marginBottom={3}
    >
      <Flex justifyContent="space-between" gap={3} wrap="wrap">
        <Typography variant="delta" tag="h3">
          {say('events.one', { event: say(`event.${type}`), year: String(year) })}
        </Typography>
        <Typography variant="pi" textColor="neutral600">
          {moment(createdAt)}
        </Typography>
      </Flex>
      {deliveries.length === 0 ? (
        <Typography textColor="neutral600">{say('events.told-nobody')}</Typography>
      ) : (
        <ul>
          {deliveries.map((delivery) => (
            <DeliveryItem key={delivery.documentId} delivery={delivery} />
          ))}
        </ul>
      )}
    </Box>
  );

  return (
    <Box paddingTop={7}>
      <Flex justifyContent="space-between" gap={3} paddingBottom={3}>
        <Typography variant="beta" tag="h2">
          {say('events.title')}
        </Typography>
        <Button
          variant="tertiary"
          startIcon={<ArrowClockwise />}
          loading={query.isFetching}
          onClick={() => void query.refetch()}
        >
          {say('refresh')}
        </Button>
      </Flex>
      <Asked query={query} empty={say('events.empty')} isEmpty={({ data }) => data.length === 0}>
        {({ data, meta }) => (
          <>
            <ul>{data.map(item)}</ul>
            <Pager pagination={meta.pagination} onChange={setPage} />
          </>
        )}
      </Asked>
    </Box>
  );
};
