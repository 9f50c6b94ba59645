import { Box, Button, Flex, TextInput, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { Link } from 'react-router-dom';
import type { FigureRow } from './figure-rows';

const COLOURS = { bound: 'success600', typed: 'warning600', broken: 'danger600' } as const;

interface Props {
  readonly row: FigureRow;
  /** The reason given for leaving the figure unbound. */
  readonly waived: string | undefined;
  /** The metric's page, of a bound figure. */
  readonly metricPath: string | undefined;
  readonly newMetricPath: string;
  /** Keeps what the figure says for the form of the new metric. */
  readonly makeMetric: () => void;
  readonly take: () => void;
  readonly waive: ((reason: string) => void) | undefined;
}

/** One figure: as readers see it, what it is bound to, and what can be done about it. */
export const FigureCard = ({
  row,
  waived,
  metricPath,
  newMetricPath,
  makeMetric,
  take,
  waive,
}: Props) => {
  const { formatMessage } = useIntl();
  const [reason, setReason] = useState<string | undefined>(undefined);
  const say = (id: string): string => formatMessage({ id: `dajuan.figures.${id}` });
  const state = waived === undefined ? row.state : 'waived';
  return (
    <Box padding={2} hasRadius background="neutral100" width="100%" title={row.sentence}>
      <Flex justifyContent="space-between" alignItems="baseline" gap={2}>
        <Typography fontWeight="bold">
          {row.printed ? `${row.printed['zh-Hans']} / ${row.printed.en}` : row.text}
        </Typography>
        <Box shrink={0}>
          <Typography
            variant="pi"
            textColor={waived === undefined ? COLOURS[row.state] : 'neutral600'}
          >
            {say(state)}
          </Typography>
        </Box>
      </Flex>
      {metricPath !== undefined && (
        <Typography variant="pi">
          <Link to={metricPath}>{row.key}</Link>
        </Typography>
      )}
      {waived !== undefined && <Typography variant="pi">{waived}</Typography>}
      {row.state !== 'bound' && waived === undefined && (
        <Flex gap={2} paddingTop={2} wrap="wrap">
          {row.suggestion !== undefined && (
            <>
              <Typography variant="pi">{row.key ?? row.suggestion}</Typography>
              <Button size="S" onClick={take} title={row.suggestion}>
                {say(row.state === 'broken' ? 'repair' : 'bind')}
              </Button>
            </>
          )}
          {row.state === 'typed' && (
            <>
              <Button
                size="S"
                variant="tertiary"
                tag={Link}
                to={newMetricPath}
                onClick={makeMetric}
              >
                {say('new-metric')}
              </Button>
              {waive && reason === undefined && (
                <Button size="S" variant="tertiary" onClick={() => setReason('')}>
                  {say('no-metric')}
                </Button>
              )}
            </>
          )}
        </Flex>
      )}
      {waive && reason !== undefined && waived === undefined && (
        <Flex gap={2} paddingTop={2}>
          <TextInput
            aria-label={say('reason')}
            placeholder={say('reason')}
            value={reason}
            onChange={({ target }: { target: { value: string } }) => setReason(target.value)}
          />
          <Button size="S" disabled={reason.trim() === ''} onClick={() => waive(reason.trim())}>
            {say('keep')}
          </Button>
        </Flex>
      )}
    </Box>
  );
};
