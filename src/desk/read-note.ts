import { refusal } from '../document-middlewares/refusal';

const MAX_NOTE = 2000;

/**
 * Reads a note for editors, if there is one.
 * @throws a refusal (400) unless it is a text of at most 2,000 characters
 */
export const readNote = (note: unknown): string | null => {
  if (note === undefined || note === null || note === '') return null;
  if (typeof note !== 'string') throw refusal('rule.text', 'note');
  const { length } = [...note];
  if (length > MAX_NOTE) throw refusal('rule.too-long', 'note', { max: MAX_NOTE, length });
  return note;
};
