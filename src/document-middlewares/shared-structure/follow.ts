import { SOURCE_LOCALE } from '../source-locale';
import type { Write } from '../write-context';
import { mirrorMedia } from './mirror-media';
import { mirrorRelations, type LastingRows } from './mirror-relations';
import { mirrorScalars } from './mirror-scalars';
import { settleModified } from './settle-modified';
import { only, type DocumentRef, type Version } from './version';

/** The locales that follow the source. */
export const followingLocales = async ({ strapi }: Write): Promise<string[]> => {
  const locales: { code: string }[] = await strapi.plugin('i18n').service('locales').find();
  return locales.map(({ code }) => code).filter((code) => code !== SOURCE_LOCALE);
};

/** Copies structure and facts from one version to another. @returns whether anything changed */
export const mirror = async (
  write: Write,
  document: DocumentRef,
  from: Version,
  to: Version,
  lasting?: LastingRows,
): Promise<boolean> => {
  const scalars = await mirrorScalars(write, document, from, to);
  const media = await mirrorMedia(write, document, from, to);
  const relations = await mirrorRelations(write, only(document), from, to, lasting);
  return scalars || media || relations;
};

/** Lets one translation of a document follow the source's version of the same status. */
export const followIn = async (
  write: Write,
  document: DocumentRef,
  locale: string,
  status: Version['status'],
): Promise<void> => {
  const changed = await mirror(
    write,
    document,
    { locale: SOURCE_LOCALE, status },
    { locale, status },
  );
  if (changed) await settleModified(write, document, locale, status);
};

/** Lets every translation of a document follow the source's version of the same status. */
export const followEverywhere = async (
  write: Write,
  document: DocumentRef,
  status: Version['status'],
): Promise<void> => {
  for (const locale of await followingLocales(write))
    await followIn(write, document, locale, status);
};
