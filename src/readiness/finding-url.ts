import type { Core } from '@strapi/strapi';
import type { Finding } from '../domain/readiness/finding';

/** What a finding is about when it is about no field of the form. */
const NO_FIELD: ReadonlySet<string> = new Set(['locale', 'status']);

/** Where the panel has the field that a finding is about; it opens there with the field in view. */
export const findingUrl = (
  strapi: Core.Strapi,
  { document: { contentType, documentId }, field, locale }: Finding,
): string => {
  const base: string = strapi.config.get('admin.absoluteUrl');
  const uid = `api::${contentType}.${contentType}`;
  const path = `content-manager/collection-types/${uid}/${documentId}`;
  const at = NO_FIELD.has(field) ? '' : `&field=${encodeURIComponent(field)}`;
  return `${base}/${path}?plugins[i18n][locale]=${locale}${at}`;
};
