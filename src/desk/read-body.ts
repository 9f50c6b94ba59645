import { refusal } from '../document-middlewares/refusal';
import { SOURCE_LOCALE } from '../document-middlewares/source-locale';
import type { FigureLocale } from '../domain/figures/figure';
import { LOCALES } from './content-permission';

type Given = Readonly<Record<string, unknown>>;

/** As long as a snapshot keeps it. */
const LONGEST_NOTE = 2000;

/** The language that a body or a query names. @throws 400 if it names none of ours */
export const readLocale = ({ locale }: Given): FigureLocale => {
  const known = LOCALES.find((one) => one === locale);
  if (!known) throw refusal('rule.one-of', 'locale', { expected: LOCALES.join(' / ') });
  return known;
};

/** The language that a reading query names, the source if it names none. @throws 400 for another */
export const readLocaleOrSource = (query: Given): FigureLocale =>
  readLocale({ locale: SOURCE_LOCALE, ...query });

/** A note for editors; null if there is none. @throws 400 if it is no text, or too long */
export const readNote = ({ note }: Given): string | null => {
  if (note === undefined || note === null) return null;
  if (typeof note !== 'string') throw refusal('rule.text', 'note');
  const { length } = [...note];
  if (length > LONGEST_NOTE) {
    throw refusal('rule.too-long', 'note', { max: LONGEST_NOTE, length });
  }
  return note.trim() === '' ? null : note.trim();
};
