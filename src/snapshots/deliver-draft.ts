import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { FigureLocale } from '../domain/figures/figure';
import type { EditionContent } from '../domain/published-edition/edition-content';
import { languageName } from '../messages/language-name';
import { refusal } from '../messages/refusal';
import { say } from '../messages/say';
import { withAbsoluteImages } from './absolute-images';
import { buildContent } from './content/edition-content';
import { EDITION } from './content/stored-edition';
import { opensDraft } from './preview-token';

/** An edition as it is drafted. */
export interface DeliveredDraft {
  readonly data: EditionContent;
  readonly meta: { readonly draft: true };
}

/**
 * The draft of an edition in one language, in the form of the published one.
 * @throws PolicyError (403) without a token for it, whether or not there is such an edition;
 *   NotFoundError (404) where it has no draft in the language
 */
export const deliverDraft = async (
  strapi: Core.Strapi,
  year: number,
  locale: FigureLocale,
  token: string,
): Promise<DeliveredDraft> => {
  const edition: { documentId: string } | null = await strapi.db.query(EDITION).findOne({
    where: { year, locale: 'zh-Hans', publishedAt: null },
    select: ['documentId'],
  });
  if (!edition || !opensDraft(strapi, edition.documentId, token)) {
    throw refusal(['token'], say('preview.token'), 'preview.token');
  }
  const content = await buildContent(strapi, edition.documentId, locale, 'draft');
  if (!content) {
    const language = languageName(locale);
    throw new errors.NotFoundError(say('edition.undrafted', { year, language }));
  }
  const base: string = strapi.config.get('server.absoluteUrl');
  return { data: withAbsoluteImages(content, base), meta: { draft: true } };
};
