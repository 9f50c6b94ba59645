import { Flex, Typography } from '@strapi/design-system';
import { useForm, useNotification, useQueryParams } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import type { FigureLocale } from '../../domain/figures/figure';
import { PROSE_FIELDS, type ProseType } from '../../domain/metric-references/prose-fields';
import { FigureCard } from './figure-card';
import { figureRows, type FigureRow } from './figure-rows';
import {
  useAddWaiverMutation,
  useGetEditionMetricsQuery,
  useGetFindingsQuery,
} from './figures-api';
import { MetricPicker } from './metric-picker';
import { keepForNewMetric } from './kept-facts';
import { factsOf } from './new-metric';
import { useInsertion } from './use-insertion';

const METRICS = '/content-manager/collection-types/api::metric.metric';
const FIELD_NAMES = Object.fromEntries(
  Object.entries(PROSE_FIELDS).map(([type, fields]) => [type, fields.map(({ name }) => name)]),
);

interface Props {
  readonly type: ProseType;
  readonly documentId: string | undefined;
}

interface ContentQuery {
  plugins?: { i18n?: { locale?: string } };
}

/** The figures of the text being edited, as it stands in the form, and a picker of metrics. */
export const FiguresList = ({ type, documentId }: Props) => {
  const { formatMessage } = useIntl();
  const { toggleNotification } = useNotification();
  const [{ query }] = useQueryParams<ContentQuery>();
  const locale: FigureLocale = query.plugins?.i18n?.locale === 'en' ? 'en' : 'zh-Hans';
  const values = useForm('Figures', (form) => form.values as Record<string, unknown>);
  const onChange = useForm('Figures', (form) => form.onChange);
  const name = { contentType: type, documentId: documentId ?? '' };
  const skip = documentId === undefined;
  const { data: metrics = [], isError } = useGetEditionMetricsQuery(name, { skip });
  const { data: findings = [] } = useGetFindingsQuery({ ...name, locale }, { skip });
  const [addWaiver] = useAddWaiverMutation();
  const fields = FIELD_NAMES[type] ?? [];
  const main = PROSE_FIELDS[type].find(({ markdown }) => markdown)?.name ?? fields[0] ?? '';
  const insert = useInsertion(fields, main);
  const say = (id: string): string => formatMessage({ id: `dajuan.figures.${id}` });
  const rows = figureRows(type, values, locale, metrics);

  const take = ({ field, start, end, suggestion = '' }: FigureRow): void => {
    const text = values[field];
    if (typeof text === 'string')
      onChange(field, text.slice(0, start) + suggestion + text.slice(end));
  };
  const waive = async ({ field, text, sentence }: FigureRow, reason: string): Promise<void> => {
    const finding = findings.find((one) => one.text === text && one.sentence === sentence);
    const code = finding?.code ?? 'unbound-figure';
    const answer = await addWaiver({ ...name, code, locale, field, text, sentence, reason });
    if ('error' in answer) toggleNotification({ type: 'danger', message: say('waiver-failed') });
  };
  const reasonFor = ({ text, sentence }: FigureRow): string | undefined =>
    findings.find((one) => one.text === text && one.sentence === sentence)?.waiver?.reason;
  const pathOf = (key: string | undefined): string | undefined => {
    const metric = metrics.find((one) => one.key === key);
    return metric && `${METRICS}/${metric.documentId}`;
  };

  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%">
      {(isError || skip) && (
        <Typography variant="pi">{say(skip ? 'unsaved' : 'failed')}</Typography>
      )}
      <MetricPicker metrics={metrics} locale={locale} insert={insert} />
      {rows.length === 0 && <Typography variant="pi">{say('empty')}</Typography>}
      {rows.map((row) => (
        <FigureCard
          key={`${row.field} ${row.start} ${row.text}`}
          row={row}
          waived={row.state === 'typed' ? reasonFor(row) : undefined}
          metricPath={row.state === 'bound' ? pathOf(row.key) : undefined}
          newMetricPath={`${METRICS}/create`}
          makeMetric={() => keepForNewMetric(factsOf(row, locale))}
          take={() => take(row)}
          waive={skip ? undefined : (reason) => void waive(row, reason)}
        />
      ))}
    </Flex>
  );
};
