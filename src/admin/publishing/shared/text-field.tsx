import type { ChangeEvent } from 'react';
import { Field, Textarea, TextInput } from '@strapi/design-system';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly name?: string;
  readonly type?: 'text' | 'date' | 'time' | 'number' | 'url';
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly required?: boolean;
  /** Several lines. */
  readonly isLong?: boolean;
}

/** A labelled input with its hint and what is wrong with it. */
export const TextField = ({
  label,
  value,
  onChange,
  name,
  type = 'text',
  hint,
  error,
  required = false,
  isLong = false,
}: Props) => {
  const take = ({ target }: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>): void =>
    onChange(target.value);
  return (
    <Field.Root name={name} hint={hint} error={error} required={required} width="100%">
      <Field.Label>{label}</Field.Label>
      {isLong ? (
        <Textarea value={value} onChange={take} />
      ) : (
        <TextInput type={type} value={value} onChange={take} />
      )}
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
};
