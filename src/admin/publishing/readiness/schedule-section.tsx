import { useState } from 'react';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import type { Schedule } from '../desk-api/answers';
import { useCancelScheduleMutation, useGetSchedulesQuery } from '../desk-api/schedule-api';
import type { EditionView } from '../edition/edition-view';
import { Asked } from '../shared/asked';
import { useMay } from '../shared/use-may';
import { useWording } from '../shared/use-wording';
import { ScheduleDialog } from './schedule-dialog';

const EDITION = 'api::edition.edition';
const TONES = {
  waiting: 'primary700',
  done: 'success700',
  failed: 'danger700',
  cancelled: 'neutral600',
} as const;

/** When the edition is to be published, or was: each schedule with its state. */
export const ScheduleSection = ({ edition, locale }: EditionView) => {
  const { say, language, moment, error: word } = useWording();
  const { toggleNotification } = useNotification();
  const may = useMay();
  const query = useGetSchedulesQuery(edition.documentId);
  const [cancel, { isLoading }] = useCancelScheduleMutation();
  const [isAdding, setIsAdding] = useState(false);
  const locales = edition.locales
    .filter((one) => one.isDrafted && may('publish', EDITION, one.locale))
    .map((one) => one.locale);

  const drop = async ({ documentId }: Schedule): Promise<void> => {
    const answer = await cancel(documentId);
    const failed = 'error' in answer;
    toggleNotification({
      type: failed ? 'danger' : 'success',
      message: failed ? word(answer.error) : say('schedule.cancelled'),
    });
  };

  const item = (schedule: Schedule) => {
    const { documentId, at, timeZone, state, person, note, lateBySeconds, message } = schedule;
    return (
      <Box key={documentId} tag="li" paddingTop={2} paddingBottom={2}>
        <Flex justifyContent="space-between" gap={2} alignItems="flex-start">
          <Typography fontWeight="bold">{moment(at, timeZone)}</Typography>
          <Typography variant="pi" fontWeight="bold" textColor={TONES[state]}>
            {say(`schedule.state.${state}`)}
          </Typography>
        </Flex>
        <Typography tag="p" variant="pi" textColor="neutral600">
          {person === null
            ? language(schedule.locale)
            : say('schedule.by', { language: language(schedule.locale), person })}
        </Typography>
        {lateBySeconds !== null && lateBySeconds > 0 && (
          <Typography tag="p" variant="pi" textColor="warning700">
            {say('schedule.late', { seconds: lateBySeconds })}
          </Typography>
        )}
        {note !== null && (
          <Typography tag="p" variant="pi">
            {note}
          </Typography>
        )}
        {message !== null && (
          <Typography tag="p" variant="pi" textColor="danger700">
            {message}
          </Typography>
        )}
        {state === 'waiting' && locales.includes(schedule.locale) && (
          <Box paddingTop={1}>
            <Button
              size="S"
              variant="danger-light"
              disabled={isLoading}
              onClick={() => void drop(schedule)}
            >
              {say('schedule.cancel')}
            </Button>
          </Box>
        )}
      </Box>
    );
  };

  const initial = locales.includes(locale) ? locale : locales[0];
  return (
    <Box background="neutral0" hasRadius shadow="tableShadow" padding={4} marginBottom={4}>
      <Flex justifyContent="space-between" gap={2} paddingBottom={2}>
        <Typography variant="delta" tag="h2">
          {say('schedule.heading')}
        </Typography>
        {initial !== undefined && (
          <Button size="S" variant="secondary" onClick={() => setIsAdding(true)}>
            {say('schedule.add')}
          </Button>
        )}
      </Flex>
      <Asked query={query}>
        {(schedules) =>
          schedules.length === 0 ? (
            <Typography textColor="neutral600">{say('schedule.none')}</Typography>
          ) : (
            <ul>{schedules.map(item)}</ul>
          )
        }
      </Asked>
      {isAdding && initial !== undefined && (
        <ScheduleDialog
          documentId={edition.documentId}
          locales={locales}
          initial={initial}
          onClose={() => setIsAdding(false)}
        />
      )}
    </Box>
  );
};
