import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { FigureLocale } from '../domain/figures/figure';
import { languageName } from '../messages/language-name';
import { say } from '../messages/say';
import { findSnapshots } from './find-snapshots';
import type { SnapshotHead } from './snapshot';

/**
 * One snapshot of an edition in a language, without its content.
 * @throws NotFoundError (404) where there is none of the number
 */
export const findSnapshot = async (
  strapi: Core.Strapi,
  edition: { readonly documentId: string; readonly year: number },
  number: number,
  locale: FigureLocale,
): Promise<SnapshotHead> => {
  const where = { edition: edition.documentId, number, language: locale };
  const [head] = await findSnapshots(strapi, where);
  if (head) return head;
  const params = { year: edition.year, number, language: languageName(locale) };
  throw new errors.NotFoundError(say('snapshot.unknown', params));
};
