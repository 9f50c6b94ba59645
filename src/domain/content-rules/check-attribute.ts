import { isDay } from './calendar';
import { isExact, readNumber } from './exact-number';
import type { RuleFinding } from './finding';

/** What a content type's schema says of a scalar attribute. */
export interface ScalarAttribute {
  type: string;
  required?: boolean;
  min?: number;
  max?: number;
  minLength?: number;
  maxLength?: number;
  regex?: string;
  enum?: readonly string[];
}

type Broken = Omit<RuleFinding, 'field'>;
type Check = (value: unknown, attribute: ScalarAttribute) => Broken | undefined;

const EMAIL = /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/;

// PostgreSQL keeps no NUL character in a text.
const isText = (value: unknown): value is string =>
  typeof value === 'string' && !value.includes('\0');

const text = (
  value: unknown,
  { minLength, maxLength, regex }: ScalarAttribute,
): Broken | undefined => {
  if (!isText(value)) return { code: 'text' };
  const length = [...value].length;
  if (maxLength !== undefined && length > maxLength) {
    return { code: 'too-long', params: { max: maxLength, length } };
  }
  if (minLength !== undefined && length < minLength) {
    return { code: 'too-short', params: { min: minLength } };
  }
  return regex !== undefined && !new RegExp(regex).test(value) ? { code: 'pattern' } : undefined;
};

const email: Check = (value) =>
  isText(value) && value.length <= 254 && EMAIL.test(value) ? undefined : { code: 'email' };

const inRange = (value: number, { min, max }: ScalarAttribute): Broken | undefined =>
  (min !== undefined && value < min) || (max !== undefined && value > max)
    ? { code: 'range', params: { min: min ?? '−∞', max: max ?? '∞' } }
    : undefined;

const decimal: Check = (value, attribute) => {
  const number = readNumber(value);
  if (number === undefined) return { code: 'number' };
  return isExact(typeof value === 'string' ? value : number)
    ? inRange(number, attribute)
    : { code: 'digits' };
};

const integer: Check = (value, attribute) => {
  const number = readNumber(value);
  if (number === undefined || !Number.isSafeInteger(number)) return { code: 'whole-number' };
  return inRange(number, attribute);
};

const checks: Record<string, Check> = {
  string: text,
  text,
  richtext: text,
  email,
  decimal,
  integer,
  date: (value) => (typeof value === 'string' && isDay(value) ? undefined : { code: 'date' }),
  boolean: (value) => (typeof value === 'boolean' ? undefined : { code: 'boolean' }),
  enumeration: (value, attribute) =>
    typeof value === 'string' && attribute.enum?.includes(value)
      ? undefined
      : { code: 'one-of', params: { expected: attribute.enum ?? [] } },
};

/**
 * Holds a given value against its attribute, in drafts as well as in what is published: a draft
 * may be incomplete, never malformed. An absent value (null, undefined, '') is not malformed.
 */
export const checkAttribute = (
  field: string,
  attribute: ScalarAttribute,
  value: unknown,
): RuleFinding | undefined => {
  if (value === undefined || value === null || value === '') return undefined;
  const broken = checks[attribute.type]?.(value, attribute);
  return broken && { ...broken, field };
};
