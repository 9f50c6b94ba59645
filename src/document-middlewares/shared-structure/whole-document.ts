import type { UID } from '@strapi/strapi';
import { isShared, type LocalizableAttribute } from '../../domain/translation/shared-attributes';
import type { DocumentContext, EntriesResult, Next } from '../document-context';
import { refusal } from '../refusal';
import { SOURCE_LOCALE } from '../source-locale';
import type { Write } from '../write-context';
import { everyLocale } from './locales';
import { documentsOf } from './service';

/** Deleting the source deletes the document; deleting a translation leaves the rest whole. */
export const deleteDocument = async (write: Write, context: DocumentContext, next: Next) => {
  const document = { uid: context.uid, documentId: context.params.documentId ?? '' };
  const locales = await everyLocale(write, document, context.params.locale);
  context.params = { ...context.params, locale: locales.includes(SOURCE_LOCALE) ? '*' : locales };
  return next();
};

/**
 * A copy has the locales asked for, the source among them; the source alone if none is named.
 * What is given beside it is meant for the source: Strapi would write a Chinese title into the
 * English copy.
 */
export const cloneDocument = async (write: Write, context: DocumentContext, next: Next) => {
  const { uid, params } = context;
  const locales = await everyLocale(
    write,
    { uid, documentId: params.documentId ?? '' },
    params.locale,
  );
  if (locales.length > 0 && !locales.includes(SOURCE_LOCALE)) {
    throw refusal('source.first', 'locale', { source: SOURCE_LOCALE });
  }
  const attributes = write.strapi.contentType(uid as UID.ContentType).attributes as Record<
    string,
    LocalizableAttribute
  >;
  const part = (shared: boolean) =>
    Object.fromEntries(
      Object.entries(params.data ?? {}).filter(([name]) => {
        const attribute = attributes[name];
        return (attribute !== undefined && !isShared(attribute)) !== shared;
      }),
    );
  context.params = { ...params, locale: locales, data: part(true) };
  const copy = (await next()) as EntriesResult;
  if (copy.entries.length === 0 || !copy.documentId) return copy;
  const { documentId } = copy;
  // An update like any other, so every locale follows it.
  await documentsOf(write, uid).update({ documentId, locale: SOURCE_LOCALE, data: part(false) });
  return copy;
};
