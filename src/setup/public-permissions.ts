import type { Core } from '@strapi/strapi';
import { onFirstStart } from './first-start';

const ROLE = 'plugin::users-permissions.role';
const PERMISSION = 'plugin::users-permissions.permission';

/** What anyone may read; glossary terms are for editors. */
const PUBLIC_TYPES = ['edition', 'letter', 'report-section', 'metric', 'unit', 'photo'];

const PUBLIC_ACTIONS = PUBLIC_TYPES.flatMap((name) =>
  ['find', 'findOne'].map((action) => `api::${name}.${name}.${action}`),
);

const grantOnly = async (strapi: Core.Strapi, type: string, actions: string[]): Promise<void> => {
  const role = await strapi.db.query(ROLE).findOne({ where: { type } });
  if (!role) return;
  await strapi.db.query(PERMISSION).deleteMany({ where: { role: role.id } });
  for (const action of actions) {
    await strapi.db.query(PERMISSION).create({ data: { action, role: role.id } });
  }
};

const closeRegistration = async (strapi: Core.Strapi): Promise<void> => {
  const settings = strapi.store({ type: 'plugin', name: 'users-permissions', key: 'advanced' });
  const current = (await settings.get({})) as object | null;
  await settings.set({ value: { ...current, allow_register: false } });
};

/**
 * Closes the public API to all but reading: on the first start the roles of people without an API
 * token lose every other action (registering, logging in, resetting passwords), and nobody can
 * register.
 */
export const setUpPublicPermissions = (strapi: Core.Strapi): Promise<void> =>
  onFirstStart(strapi, 'public-permissions', async () => {
    await grantOnly(strapi, 'public', PUBLIC_ACTIONS);
    await grantOnly(strapi, 'authenticated', PUBLIC_ACTIONS);
    await closeRegistration(strapi);
  });
