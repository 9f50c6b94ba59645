import { refusal } from '../refusal';

/** As many characters as a public note may have. */
export const MAX_NOTE = 2000;

/**
 * A text that readers will see, without the blanks around it.
 * @param field what it is about, as the caller knows it
 * @throws a refusal (400) unless it is a text that says something, of at most 2,000 characters
 */
export const publicNote = (given: unknown, field: string): string => {
  const note = typeof given === 'string' ? given.trim() : '';
  if (given !== undefined && given !== null && typeof given !== 'string') {
    throw refusal('rule.text', field);
  }
  if (note === '') throw refusal('rule.required', field);
  const { length } = [...note];
  if (length > MAX_NOTE) throw refusal('rule.too-long', field, { max: MAX_NOTE, length });
  return note;
};
