import { useAuth, useDocumentRBAC } from '@strapi/strapi/admin';

const DELETE = 'plugin::content-manager.explorer.delete';

/** Whether the user may delete documents of this type in this language. */
export const useMayDelete = (model: string, locale: string): boolean => {
  const mayDeleteHere = useDocumentRBAC('DeleteAction', ({ canDelete }) => canDelete === true);
  const permissions = useAuth('DeleteAction', (auth) => auth.permissions);
  const coversLocale = permissions.some(
    ({ action, subject, properties }) =>
      action === DELETE && subject === model && (properties?.locales?.includes(locale) ?? true),
  );
  return mayDeleteHere && coversLocale;
};
