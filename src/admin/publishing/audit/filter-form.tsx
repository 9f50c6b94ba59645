import { useState, type FormEvent } from 'react';
import { Box, Button, Flex, Grid } from '@strapi/design-system';
import { ChoiceField } from '../shared/choice-field';
import { TextField } from '../shared/text-field';
import { useWording } from '../shared/use-wording';
import { ACTIONS } from './actions';
import { NO_FILTER, type AuditFilter } from './audit-filter';

interface Props {
  readonly filter: AuditFilter;
  readonly onChange: (filter: AuditFilter) => void;
  /** What the server said of single fields. */
  readonly errors: Readonly<Record<string, string>>;
}

/** A choice cannot have an empty value. */
const EVERY = 'every';

/** Narrows the audit trail down. */
export const FilterForm = ({ filter, onChange, errors }: Props) => {
  const { say } = useWording();
  const [form, setForm] = useState(filter);
  const take = (name: keyof AuditFilter) => (text: string) => setForm({ ...form, [name]: text });
  const send = (event: FormEvent): void => {
    event.preventDefault();
    onChange(form);
  };
  const clear = (): void => {
    setForm(NO_FILTER);
    onChange(NO_FILTER);
  };
  const choices = [
    { value: EVERY, label: say('audit.every-action') },
    ...ACTIONS.map((action) => ({ value: action, label: say(`action.${action}`) })),
  ];
  const field = (name: 'edition' | 'person' | 'from' | 'to', type: 'text' | 'date' = 'text') => (
    <TextField
      label={say(`audit.${name}`)}
      type={type}
      value={form[name]}
      onChange={take(name)}
      error={errors[name]}
    />
  );
  return (
    <Box background="neutral0" hasRadius shadow="tableShadow" padding={4} marginBottom={4}>
      <form onSubmit={send} role="search" aria-label={say('audit.filter')}>
        <Grid.Root gap={4}>
          <Grid.Item col={2} s={6} alignItems="stretch">
            {field('edition')}
          </Grid.Item>
          <Grid.Item col={3} s={6} alignItems="stretch">
            <ChoiceField
              label={say('audit.action')}
              value={form.action === '' ? EVERY : form.action}
              choices={choices}
              onChange={(value) => take('action')(value === EVERY ? '' : value)}
            />
          </Grid.Item>
          <Grid.Item col={3} s={12} alignItems="stretch">
            {field('person')}
          </Grid.Item>
          <Grid.Item col={2} s={6} alignItems="stretch">
            {field('from', 'date')}
          </Grid.Item>
          <Grid.Item col={2} s={6} alignItems="stretch">
            {field('to', 'date')}
          </Grid.Item>
        </Grid.Root>
        <Flex gap={2} paddingTop={4} justifyContent="flex-end">
          <Button type="button" variant="tertiary" onClick={clear}>
            {say('audit.clear')}
          </Button>
          <Button type="submit" variant="secondary">
            {say('audit.apply')}
          </Button>
        </Flex>
      </form>
    </Box>
  );
};
