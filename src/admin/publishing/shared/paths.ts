import type { FigureLocale } from '../../../domain/figures/figure';

/** Where the screens of the publishing desk are; Strapi puts its own base in front. */
export const BASE = 'dajuan';

export const EDITIONS_PATH = `/${BASE}/editions`;
export const AUDIT_PATH = `/${BASE}/audit`;
export const WEBHOOKS_PATH = `/${BASE}/webhooks`;

export type EditionTab = 'readiness' | 'sign-off' | 'history' | 'correction';

/** The page of an edition in a language. */
export const editionPath = (documentId: string, locale: FigureLocale, tab?: EditionTab): string =>
  `${EDITIONS_PATH}/${documentId}?locale=${locale}${tab === undefined ? '' : `&tab=${tab}`}`;

/** What a finding names when it is about no field of the form. */
const NO_FIELD = new Set(['locale', 'status']);

/**
 * The edit view of a document in a language.
 * @param name of its content type, as in `report-section`
 * @param field the one to show, if it is known
 */
export const documentPath = (
  name: string,
  documentId: string,
  locale: string,
  field?: string,
): string => {
  const at =
    field === undefined || NO_FIELD.has(field) ? '' : `&field=${encodeURIComponent(field)}`;
  const view = `/content-manager/collection-types/api::${name}.${name}/${documentId}`;
  return `${view}?plugins[i18n][locale]=${locale}${at}`;
};
