import { Box, Flex, Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { Link } from 'react-router-dom';
import { formatFigure } from '../../domain/figures/format-figure';
import type { EditionMetric } from '../../domain/readiness/edition';
import {
  useGetEditionMetricsQuery,
  useGetImpactQuery,
  useGetUsageQuery,
  type MetricUse,
} from './figures-api';

const FACTS = ['value', 'kind', 'currency', 'qualifier'] as const;

type Facts = Partial<Record<(typeof FACTS)[number], unknown>>;

/** The form holds a number as it was typed. */
const said = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** What the form says of the fact, and the stored metric does not. */
const changesOf = (values: Facts, metric: EditionMetric | undefined): Facts =>
  Object.fromEntries(
    FACTS.filter((name) => {
      const value = values[name];
      if (!metric || value === undefined || value === null || value === '') return false;
      return said(value) !== said(metric[name]);
    }).map((name) => [name, values[name]]),
  );

const pathOf = ({ contentType, documentId, locale }: MetricUse): string =>
  `/content-manager/collection-types/${contentType}/${documentId}?plugins[i18n][locale]=${locale}`;

/** How a metric reads in both languages, where it is used, and what a change would do there. */
export const MetricOverview = ({ documentId }: { readonly documentId: string }) => {
  const { formatMessage } = useIntl();
  const values = useForm('Metric', (form) => form.values as Facts);
  const { data: metrics = [] } = useGetEditionMetricsQuery({ contentType: 'metric', documentId });
  const stored = metrics.find((metric) => metric.documentId === documentId);
  const changes = changesOf(values, stored);
  const isChanged = Object.keys(changes).length > 0;
  const { data: uses = [] } = useGetUsageQuery(documentId);
  const { data: impact = [] } = useGetImpactQuery(
    { documentId, facts: changes },
    { skip: !isChanged },
  );
  const say = (id: string, count = 0): string =>
    formatMessage({ id: `dajuan.figures.${id}` }, { count });
  if (!stored) return <Typography variant="pi">{say('no-edition')}</Typography>;
  const value = Number(changes.value ?? stored.value);
  const metric = { ...stored, ...changes, value } as EditionMetric;
  const shown = isChanged && impact.length > 0 ? impact : uses;
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <Box>
        <Typography fontWeight="bold" tag="p">
          {Number.isFinite(value) ? formatFigure(metric, 'zh-Hans') : '—'}
        </Typography>
        <Typography fontWeight="bold" tag="p">
          {Number.isFinite(value) ? formatFigure(metric, 'en') : '—'}
        </Typography>
      </Box>
      <Typography variant="sigma" tag="h3">
        {say(isChanged ? 'impact' : 'used-in', shown.length)}
      </Typography>
      {shown.length === 0 && <Typography variant="pi">{say('unused')}</Typography>}
      {shown.map((use) => (
        <Box key={`${use.documentId} ${use.locale} ${use.field} ${use.sentence}`}>
          <Typography variant="pi">
            <Link to={pathOf(use)}>{`${use.title} (${use.locale})`}</Link>
          </Typography>
          {use.after === undefined ? (
            <Typography tag="p" variant="pi">
              {use.sentence}
            </Typography>
          ) : (
            <>
              <Typography tag="p" variant="pi" textColor="neutral600">
                <del>{use.before}</del>
              </Typography>
              <Typography tag="p" variant="pi" textColor="success700">
                {use.after}
              </Typography>
            </>
          )}
        </Box>
      ))}
    </Flex>
  );
};
