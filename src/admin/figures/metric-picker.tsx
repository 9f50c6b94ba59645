import { Box, Button, Flex, TextInput, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { FigureLocale } from '../../domain/figures/figure';
import { formatFigure } from '../../domain/figures/format-figure';
import type { EditionMetric } from '../../domain/readiness/edition';
import { findMetrics } from './find-metrics';

const MOST = 6;

interface Props {
  readonly metrics: readonly EditionMetric[];
  readonly locale: FigureLocale;
  readonly insert: (reference: string) => void;
}

/** Finds a metric by key, label or value, and inserts its reference at the cursor. */
export const MetricPicker = ({ metrics, locale, insert }: Props) => {
  const { formatMessage } = useIntl();
  const [typed, setTyped] = useState('');
  const found = typed.trim() === '' ? [] : findMetrics(metrics, typed).slice(0, MOST);
  const label = formatMessage({ id: 'dajuan.figures.find' });
  return (
    <Box width="100%">
      <TextInput
        aria-label={label}
        placeholder={label}
        value={typed}
        onChange={({ target }: { target: { value: string } }) => setTyped(target.value)}
      />
      {typed.trim() !== '' && found.length === 0 && (
        <Typography variant="pi" textColor="neutral600">
          {formatMessage({ id: 'dajuan.figures.none-found' })}
        </Typography>
      )}
      <Flex direction="column" alignItems="stretch" gap={1} paddingTop={found.length > 0 ? 2 : 0}>
        {found.map((metric) => (
          <Button
            key={metric.key}
            variant="tertiary"
            fullWidth
            title={metric.key}
            onClick={() => {
              insert(`{{metric:${metric.key}}}`);
              setTyped('');
            }}
          >
            {`${metric.labels[locale] ?? metric.key} · ${formatFigure(metric, locale)}`}
          </Button>
        ))}
      </Flex>
    </Box>
  );
};
