import { isDay } from '../../domain/content-rules/calendar';

/** What one field of a seed file may hold. `accepts` judges a value as YAML gives it. */
export interface Field<T> {
  readonly expected: string;
  accepts(value: unknown): value is T;
}

const field = <T>(expected: string, accepts: (value: unknown) => value is T): Field<T> => ({
  expected,
  accepts,
});

const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== '';

const isDayText = (value: unknown): value is string => isText(value) && isDay(value);

export const text = field('text', isText);

export const flag = field('true or false', (value): value is boolean => typeof value === 'boolean');

export const number = field('a number', (value): value is number => Number.isFinite(value));

export const integer = field('a whole number', (value): value is number => Number.isInteger(value));

export const day = field('a day such as "2023-12-31", in quotes', isDayText);

export const monthOrDay = field(
  'a month or a day such as "2024-01" or "2024-01-31", in quotes',
  (value): value is string =>
    isText(value) && (/^\d{4}-(0[1-9]|1[0-2])$/.test(value) || isDay(value)),
);

export const texts = field(
  'a list of texts',
  (value): value is string[] => Array.isArray(value) && value.every(isText),
);

export const oneOf = <const T extends string>(...choices: readonly T[]): Field<T> =>
  field(`one of ${choices.join(', ')}`, (value): value is T =>
    choices.some((one) => one === value),
  );

/** A map with some of the given keys, each a text. */
export const textsByKey = <const K extends string>(...keys: readonly K[]) =>
  field(
    `a map of texts with keys among ${keys.join(', ')}`,
    (value): value is { [key in K]?: string } => {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
      return Object.entries(value).every(
        ([key, one]) => keys.some((k) => k === key) && isText(one),
      );
    },
  );

export const optional = <T>(required: Field<T>): Field<T | undefined> =>
  field(
    `${required.expected}, or nothing`,
    (value): value is T | undefined => value === undefined || required.accepts(value),
  );
