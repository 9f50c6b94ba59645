import { useAuth } from '@strapi/strapi/admin';

/** Whether the user has a permission; the server asks again. */
export const useHasPermission = (): ((
  permission: Readonly<{ action: string; subject: string | null }>,
) => boolean) => {
  const permissions = useAuth('Publishing', (auth) => auth.permissions);
  return ({ action, subject }) =>
    permissions.some((one) => one.action === action && (one.subject ?? null) === subject);
};
