import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import type { Delivery } from '../desk-api/answers';
import { useReplayDeliveryMutation } from '../desk-api/webhook-api';
import { useWording } from '../shared/use-wording';

const TONES = { waiting: 'warning700', delivered: 'success700', failed: 'danger700' } as const;

/** What came of telling one webhook, and the button that tells it again. */
export const DeliveryItem = ({ delivery }: { readonly delivery: Delivery }) => {
  const { say, moment, error: word } = useWording();
  const { toggleNotification } = useNotification();
  const [replay, { isLoading }] = useReplayDeliveryMutation();
  const { documentId, webhook, state, attempts, lastStatus, lastError } = delivery;
  const { nextAttemptAt, deliveredAt } = delivery;

  const again = async (): Promise<void> => {
    const answer = await replay(documentId);
    const failed = 'error' in answer;
    toggleNotification({
      type: failed ? 'danger' : 'success',
      message: failed ? word(answer.error) : say('delivery.replayed'),
    });
  };

  const told = [
    say('delivery.attempts', { count: attempts }),
    ...(lastStatus === null ? [] : [say('delivery.status', { status: String(lastStatus) })]),
    ...(state === 'delivered' && deliveredAt !== null
      ? [say('delivery.at', { moment: moment(deliveredAt) })]
      : []),
    ...(state === 'waiting' && nextAttemptAt !== null
      ? [say('delivery.next', { moment: moment(nextAttemptAt) })]
      : []),
  ];
  return (
    <Box tag="li" paddingTop={3}>
      <Flex justifyContent="space-between" gap={3} alignItems="flex-start">
        <Box minWidth={0}>
          <Flex gap={2} alignItems="baseline" wrap="wrap">
            <Typography fontWeight="bold">{webhook.name}</Typography>
            <Typography variant="pi" fontWeight="bold" textColor={TONES[state]}>
              {say(`delivery.${state}`)}
            </Typography>
          </Flex>
          <Typography tag="p" variant="pi" textColor="neutral600">
            {told.join(say('delivery.separator'))}
          </Typography>
          {lastError !== null && state !== 'delivered' && (
            <Typography
              tag="p"
              variant="pi"
              textColor="danger700"
              style={{ overflowWrap: 'anywhere' }}
            >
              {say('delivery.error', { error: lastError })}
            </Typography>
          )}
        </Box>
        {state !== 'waiting' && (
          <Button
            size="S"
            variant="tertiary"
            loading={isLoading}
            aria-label={say('delivery.replay-one', { name: webhook.name })}
            onClick={() => void again()}
          >
            {say('delivery.replay')}
          </Button>
        )}
      </Flex>
    </Box>
  );
};
