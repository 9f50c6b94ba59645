import type { RuleFinding } from './finding';

const isAbsent = (value: unknown): boolean =>
  value === null || value === undefined || (typeof value === 'string' && value.trim() === '');

/** What an entry must have before it is published: a text of spaces is as absent as none. */
export const checkRequired = (
  entry: Readonly<Record<string, unknown>>,
  attributes: Readonly<Record<string, { required?: boolean }>>,
): RuleFinding[] =>
  Object.entries(attributes)
    .filter(([name, { required }]) => required === true && isAbsent(entry[name]))
    .map(([field]) => ({ code: 'required', field }));
