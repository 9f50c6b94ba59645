import type { Core } from '@strapi/strapi';

/** What a person may do with content, by Strapi's own names. */
export type ContentAction = 'read' | 'update' | 'publish';

type Checker = { cannot: Record<ContentAction, (version: { locale: string }) => boolean> };

/** Whether the administrator who asks may do something with a content type in a language. */
export const may = (
  strapi: Core.Strapi,
  { state: { userAbility } }: { state: { userAbility: unknown } },
  action: ContentAction,
  uid: string,
  locale: string,
): boolean => {
  const checkers = strapi.plugin('content-manager').service('permission-checker');
  const checker: Checker = checkers.create({ userAbility, model: uid });
  return !checker.cannot[action]({ locale });
};
