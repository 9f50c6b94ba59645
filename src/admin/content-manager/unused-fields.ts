import { SOURCE_LOCALE } from '../source-locale';

const FOR_TRANSLATIONS = new Set([
  'api::glossary-term.glossary-term.translation',
  'api::glossary-term.glossary-term.romanisation',
]);

const PLURAL_FORMS = 'unit.plural-forms';

const pluralCategories = (locale: string): string[] =>
  new Intl.PluralRules(locale).resolvedOptions().pluralCategories;

/**
 * Whether a language has no use for a field: Chinese has no plural forms and is no translation of
 * itself, English has no measure words, and of the plural forms only the language's own are shown.
 * @param owner uid of the content type or component the field belongs to
 */
export const isUnusedField = (owner: string, field: string, locale: string): boolean => {
  if (owner === PLURAL_FORMS) return !pluralCategories(locale).includes(field);
  if (owner !== 'api::unit.unit') {
    return locale === SOURCE_LOCALE && FOR_TRANSLATIONS.has(`${owner}.${field}`);
  }
  if (field === 'pluralForms') return pluralCategories(locale).length === 1;
  return field === 'measureWords' && !locale.startsWith('zh');
};
