import { refusal } from '../document-middlewares/refusal';
import type { FigureLocale } from '../domain/figures/figure';
import { LOCALES } from './edition-permission';

type Body = Readonly<Record<string, unknown>>;

/** As long as a snapshot keeps it. */
const LONGEST_NOTE = 2000;

/** The language that a body or a query names. @throws 400 if it names none of ours */
export const readLocale = ({ locale }: Body): FigureLocale => {
  const known = LOCALES.find((one) => one === locale);
  if (!known) throw refusal('rule.one-of', 'locale', { expected: LOCALES.join(' / ') });
  return known;
};

/** A note for editors; null if there is none. @throws 400 if it is no text, or too long */
export const readNote = ({ note }: Body): string | null => {
  if (note === undefined || note === null) return null;
  if (typeof note !== 'string') throw refusal('rule.text', 'note');
  const { length } = [...note];
  if (length > LONGEST_NOTE) {
    throw refusal('rule.too-long', 'note', { max: LONGEST_NOTE, length });
  }
  return note.trim() === '' ? null : note.trim();
};
