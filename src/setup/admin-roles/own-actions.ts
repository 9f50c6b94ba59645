import type { Core } from '@strapi/strapi';
import { WEBHOOKS_ACTION } from '../../events/webhook';
import { editorInChief } from './editor-in-chief';

/** A permission of the project's own, beside those of Strapi. */
interface OwnAction {
  /** `admin::` and its name. */
  readonly id: string;
  readonly displayName: string;
  /** The roles that have it, unless an administrator takes it from them. */
  readonly roles: readonly string[];
}

const OWN_ACTIONS: readonly OwnAction[] = [
  {
    id: WEBHOOKS_ACTION,
    displayName: 'Webhooks and events 网络钩子与事件',
    roles: [editorInChief.code],
  },
];

interface Role {
  readonly id: number;
}

/**
 * Makes the project's own permissions known to Strapi, which gives all of them to the super admin.
 * Call it in `register()`: at each start Strapi takes away the permissions that it does not know.
 */
export const registerOwnActions = async (strapi: Core.Strapi): Promise<void> => {
  const { actionProvider } = strapi.service('admin::permission');
  await actionProvider.registerMany(
    OWN_ACTIONS.map(({ id, displayName }) => ({
      section: 'settings',
      category: 'dajuan',
      pluginName: 'admin',
      uid: id.replace('admin::', ''),
      displayName,
    })),
  );
};

const grant = async (strapi: Core.Strapi, { id, roles }: OwnAction): Promise<void> => {
  for (const code of roles) {
    const role: Role | null = await strapi.service('admin::role').findOne({ code });
    if (!role) continue;
    const where = { action: id, role: { id: role.id } };
    if ((await strapi.db.query('admin::permission').count({ where })) > 0) continue;
    const permission = { action: id, subject: null, properties: {}, conditions: [], role: role.id };
    await strapi.service('admin::permission').createMany([permission]);
  }
};

/**
 * Gives each of the project's own permissions to its roles, once, also where the roles were made by
 * an earlier version. What an administrator changes afterwards stays.
 */
export const grantOwnActions = async (strapi: Core.Strapi): Promise<void> => {
  const mark = strapi.store({ type: 'core', name: 'dajuan', key: 'own-actions' });
  const given = ((await mark.get()) as { granted: string[] } | null)?.granted ?? [];
  const missing = OWN_ACTIONS.filter(({ id }) => !given.includes(id));
  if (missing.length === 0) return;
  await strapi.db.transaction(async () => {
    for (const action of missing) await grant(strapi, action);
    await mark.set({ value: { granted: [...given, ...missing.map(({ id }) => id)] } });
  });
};
