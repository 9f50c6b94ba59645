import { useState, type ReactNode } from 'react';
import { Field } from '@strapi/design-system';
import { useIntl } from 'react-intl';

/** What the content manager hands to a custom field's input. */
export interface CustomFieldInputProps {
  name: string;
  value?: number | null;
  onChange: (name: string, value: unknown) => void;
  label?: ReactNode;
  labelAction?: ReactNode;
  hint?: ReactNode;
  placeholder?: string;
  error?: string;
  required?: boolean;
  disabled?: boolean;
}

type Parsed = { value: number | null } | { fault: string };

interface DigitsInputProps extends CustomFieldInputProps {
  parse: (text: string) => Parsed;
  /** The message that says what is wrong, for a fault of `parse`. */
  faultId: (fault: string) => string;
}

const asText = (value: number | null | undefined): string =>
  typeof value === 'number' && !Number.isNaN(value) ? String(value) : '';

/**
 * A number shown exactly as its digits. While the text is no such number the form holds NaN, which
 * its own validation refuses, so nothing half-typed or rounded is ever saved.
 */
export const DigitsInput = ({ parse, faultId, ...props }: DigitsInputProps) => {
  const { name, value, onChange, label, labelAction, hint, placeholder } = props;
  const { formatMessage } = useIntl();
  const [text, setText] = useState(asText(value));
  const parsed = parse(text);
  const held = 'fault' in parsed ? Number.NaN : parsed.value;

  // Only a change from outside (saved, discarded, filled in) replaces what is being typed.
  const [seen, setSeen] = useState(value);
  if (!Object.is(seen, value)) {
    setSeen(value);
    if (!Object.is(held, value ?? null)) setText(asText(value));
  }

  const handleChange = (typed: string) => {
    const next = parse(typed);
    setText(typed);
    onChange(name, 'fault' in next ? Number.NaN : next.value);
  };

  const error = 'fault' in parsed ? formatMessage({ id: faultId(parsed.fault) }) : props.error;
  return (
    <Field.Root name={name} id={name} error={error} hint={hint} required={props.required}>
      <Field.Label action={labelAction}>{label}</Field.Label>
      <Field.Input
        inputMode="decimal"
        autoComplete="off"
        placeholder={placeholder}
        disabled={props.disabled}
        value={text}
        onChange={(event) => handleChange(event.currentTarget.value)}
      />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
};
