import type { Core } from '@strapi/strapi';

const USER = 'admin::user';
const SESSION = 'admin::session';

interface Change {
  readonly password?: unknown;
  readonly isActive?: unknown;
}

const isEnd = ({ password, isActive }: Change): boolean =>
  password !== undefined || isActive === false;

const endSessions = async (
  strapi: Core.Strapi,
  users: readonly { id: number }[],
): Promise<void> => {
  const userId = users.map(({ id }) => String(id));
  if (userId.length === 0) return;
  await strapi.db.query(SESSION).deleteMany({ where: { userId, origin: 'admin' } });
};

/**
 * Ends every session of an administrator whose password changes or who is blocked: whoever does it,
 * and by whatever way. Strapi itself ends them for those alone who change or reset their own.
 */
export const endSessionsWithAccess = (strapi: Core.Strapi): void => {
  strapi.db.lifecycles.subscribe({
    models: [USER],
    afterUpdate: async ({ params, result }) => {
      const user = result as { id: number } | null;
      if (user && isEnd((params.data ?? {}) as Change)) await endSessions(strapi, [user]);
    },
    afterUpdateMany: async ({ params }) => {
      if (!isEnd((params.data ?? {}) as Change)) return;
      const users = await strapi.db.query(USER).findMany({ select: ['id'], where: params.where });
      await endSessions(strapi, users as { id: number }[]);
    },
  });
};
