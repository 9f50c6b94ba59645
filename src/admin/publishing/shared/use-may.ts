import { useAuth } from '@strapi/strapi/admin';
import type { FigureLocale } from '../../../domain/figures/figure';

type ContentAction = 'read' | 'create' | 'update' | 'publish';

/** Whether the user may do something with a content type in a language; the server asks again. */
export const useMay = (): ((
  action: ContentAction,
  uid: string,
  locale: FigureLocale,
) => boolean) => {
  const permissions = useAuth('Publishing', (auth) => auth.permissions);
  return (action, uid, locale) =>
    permissions.some(
      (permission) =>
        permission.action === `plugin::content-manager.explorer.${action}` &&
        permission.subject === uid &&
        (permission.properties?.locales?.includes(locale) ?? true),
    );
};
