import type { Core } from '@strapi/strapi';
import { roleRefusal, type RefusedAction } from '../document-middlewares/role-refusal';
import type { FigureLocale } from '../domain/figures/figure';
import type { DeskContext } from './admin-route';

/** What a person may do with content, by Strapi's own names. */
export type ContentAction = 'read' | 'create' | 'update' | 'publish';

type Checker = Readonly<{
  cannot: Record<ContentAction, (version: { locale: string }) => boolean>;
}>;

/** The languages of an edition, the source first. */
export const LOCALES: readonly FigureLocale[] = ['zh-Hans', 'en'];

/** Whether the person who asks may do something with a content type in a language. */
export const may = (
  strapi: Core.Strapi,
  { state: { userAbility } }: Pick<DeskContext, 'state'>,
  action: ContentAction,
  uid: string,
  locale: string,
): boolean => {
  const checkers = strapi.plugin('content-manager').service('permission-checker');
  const checker: Checker = checkers.create({ userAbility, model: uid });
  return !checker.cannot[action]({ locale });
};

/**
 * The languages in which a person may read a content type, the source first.
 * @throws PolicyError (403) if there is none
 */
export const readableLocales = (
  strapi: Core.Strapi,
  context: DeskContext,
  uid: string,
): FigureLocale[] => {
  const readable = LOCALES.filter((locale) => may(strapi, context, 'read', uid, locale));
  if (readable.length === 0) throw roleRefusal('read', LOCALES);
  return readable;
};

/**
 * Refuses who may not do something with a content type in every language it would be done in.
 * @param refusedAs what it is called to the person refused, if not by the permission it needs
 * @throws PolicyError (403) naming the languages
 */
export const needPermission = (
  strapi: Core.Strapi,
  context: DeskContext,
  action: ContentAction,
  uid: string,
  locales: readonly FigureLocale[],
  refusedAs: RefusedAction = action,
): void => {
  const refused = locales.filter((locale) => !may(strapi, context, action, uid, locale));
  if (refused.length > 0) throw roleRefusal(refusedAs, refused);
};
