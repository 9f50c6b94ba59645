import { Box, Flex, Grid, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { useGetUnitsQuery } from '../desk-api/published-metric-api';
import { ChoiceField } from '../shared/choice-field';
import { TextField } from '../shared/text-field';
import { useWording } from '../shared/use-wording';
import { valueFault, type FactName, type FactsForm, type PublishedFacts } from './correction-form';

interface Props {
  readonly form: FactsForm;
  readonly published: PublishedFacts;
  /** By the fact's name, as the server told them. */
  readonly errors: Readonly<Record<string, string>>;
  readonly onChange: (form: FactsForm) => void;
}

const QUALIFIERS = ['exact', 'over', 'nearly', 'about'] as const;
const DAYS = ['periodStart', 'periodEnd', 'asOf'] as const;

/** What a metric is to say instead of what readers are told now, which stands above. */
export const FactInputs = ({ form, published, errors, onChange }: Props) => {
  const { say, field } = useWording();
  const { formatMessage, formatNumber } = useIntl();
  const { data: units = [] } = useGetUnitsQuery(undefined);
  const take = (name: FactName) => (text: string) => onChange({ ...form, [name]: text });
  const fault = valueFault(form);
  const now = published.value;
  const unitOf = units.find(({ documentId }) => documentId === published.unit)?.name ?? '';
  return (
    <>
      <Box paddingBottom={4}>
        <Typography variant="sigma" textColor="neutral600" tag="p">
          {say('correction.now')}
        </Typography>
        <Typography variant="beta" tag="p">
          {now === null
            ? '—'
            : say('correction.value', {
                qualifier: published.qualifier,
                value: formatNumber(now, { maximumFractionDigits: 4 }),
                unit: unitOf,
              })}
        </Typography>
      </Box>
      <Grid.Root gap={4}>
        <Grid.Item col={4} s={12} alignItems="stretch">
          <TextField
            label={say('correction.new', { field: field('metric', 'value') })}
            value={form.value}
            onChange={take('value')}
            error={errors.value ?? (fault && formatMessage({ id: `dajuan.number.${fault}` }))}
            required
          />
        </Grid.Item>
        <Grid.Item col={4} s={12} alignItems="stretch">
          <ChoiceField
            label={field('metric', 'qualifier')}
            value={form.qualifier}
            choices={QUALIFIERS.map((one) => ({ value: one, label: formatMessage({ id: one }) }))}
            onChange={take('qualifier')}
            error={errors.qualifier}
          />
        </Grid.Item>
        {units.length > 0 && published.unit !== null && (
          <Grid.Item col={4} s={12} alignItems="stretch">
            <ChoiceField
              label={field('metric', 'unit')}
              value={form.unit}
              choices={units.map(({ documentId, name }) => ({ value: documentId, label: name }))}
              onChange={take('unit')}
              error={errors.unit}
            />
          </Grid.Item>
        )}
      </Grid.Root>
      <Flex gap={4} paddingTop={4} alignItems="flex-start">
        {DAYS.filter((name) => published[name] !== null).map((name) => (
          <TextField
            key={name}
            label={field('metric', name)}
            type="date"
            value={form[name]}
            onChange={take(name)}
            error={errors[name]}
          />
        ))}
      </Flex>
    </>
  );
};
