import { refusal } from '../refusal';
import { SOURCE_LOCALE } from '../source-locale';
import type { Write } from '../write-context';
import { followingLocales } from './follow';
import { rowsOf, type DocumentRef } from './version';

type LocaleParam = string | string[] | null | undefined;

const assertKnown = async (write: Write, locales: string[]): Promise<void> => {
  const known = [SOURCE_LOCALE, ...(await followingLocales(write))];
  const unknown = locales.find((locale) => !known.includes(locale));
  if (unknown !== undefined) {
    throw refusal('locale.unknown', 'locale', { locale: unknown, expected: known.join(' / ') });
  }
};

/** The one locale a create or update is about; none given means the source. */
export const oneLocale = async (write: Write, locale: LocaleParam): Promise<string> => {
  const given = Array.isArray(locale) && locale.length === 1 ? locale[0] : locale;
  if (Array.isArray(given) || given === '*') {
    throw refusal('locale.one', 'locale', { locale: String(given) });
  }
  const one = given || SOURCE_LOCALE;
  await assertKnown(write, [one]);
  return one;
};

/** The locales a call is about, the source first; `*` is every locale the document has. */
export const everyLocale = async (
  write: Write,
  { uid, documentId }: DocumentRef,
  locale: LocaleParam,
): Promise<string[]> => {
  const sourceFirst = (locales: string[]) =>
    [...new Set(locales)].sort(
      (one, other) => Number(other === SOURCE_LOCALE) - Number(one === SOURCE_LOCALE),
    );
  if (locale === '*') {
    const { tableName } = write.strapi.db.metadata.get(uid);
    const rows: { locale: string }[] = await rowsOf(write, tableName)
      .where('document_id', documentId)
      .distinct('locale');
    return sourceFirst(rows.map((row) => row.locale));
  }
  const locales = Array.isArray(locale) ? locale : [locale || SOURCE_LOCALE];
  await assertKnown(write, locales);
  return sourceFirst(locales);
};
