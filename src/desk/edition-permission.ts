import type { Core } from '@strapi/strapi';
import { roleRefusal } from '../document-middlewares/role-refusal';
import type { FigureLocale } from '../domain/figures/figure';
import type { DeskContext } from './admin-route';

export type ContentAction = 'read' | 'create' | 'update' | 'publish';

type Checker = Readonly<{
  cannot: Record<ContentAction, (version: { locale: string }) => boolean>;
}>;

/** The languages of an edition, the source first. */
export const LOCALES: readonly FigureLocale[] = ['zh-Hans', 'en'];

/** The languages in which a person may do something with a content type. */
export const permittedLocales = (
  strapi: Core.Strapi,
  { state: { userAbility } }: DeskContext,
  action: ContentAction,
  uid: string,
): FigureLocale[] => {
  const checkers = strapi.plugin('content-manager').service('permission-checker');
  const { cannot }: Checker = checkers.create({ userAbility, model: uid });
  return LOCALES.filter((locale) => !cannot[action]({ locale }));
};

/**
 * Refuses who may not do something with a content type in every language it would be done in.
 * @throws PolicyError (403) naming the languages
 */
export const needPermission = (
  strapi: Core.Strapi,
  context: DeskContext,
  action: Exclude<ContentAction, 'read'>,
  uid: string,
  locales: readonly FigureLocale[],
): void => {
  const permitted = permittedLocales(strapi, context, action, uid);
  const refused = locales.filter((locale) => !permitted.includes(locale));
  if (refused.length > 0) throw roleRefusal(action, refused);
};
