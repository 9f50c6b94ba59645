import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

interface Props {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly onChange: (value: string) => void;
  readonly error?: string | undefined;
  readonly hint?: string | undefined;
  readonly required?: boolean;
}

/** A labelled choice of one among few. */
export const ChoiceField = ({
  label,
  value,
  choices,
  onChange,
  error,
  hint,
  required = false,
}: Props) => (
  <Field.Root error={error} hint={hint} required={required} width="100%">
    <Field.Label>{label}</Field.Label>
    <SingleSelect value={value} onChange={(chosen) => onChange(String(chosen))}>
      {choices.map((choice) => (
        <SingleSelectOption key={choice.value} value={choice.value}>
          {choice.label}
        </SingleSelectOption>
      ))}
    </SingleSelect>
    <Field.Hint />
    <Field.Error />
  </Field.Root>
);
