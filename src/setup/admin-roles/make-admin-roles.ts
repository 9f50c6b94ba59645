import type { Core } from '@strapi/strapi';
import { buildPermissions } from './build-permissions';
import { editor } from './editor';
import { editorInChief } from './editor-in-chief';
import { translator } from './translator';

interface Role {
  id: number;
  code: string;
}

const ROLES = [editorInChief, editor, translator];

/** Strapi's own roles know nothing of languages: whoever has one could publish in any of them. */
const STRAPI_ROLES = ['strapi-editor', 'strapi-author'];

const makeMissingRoles = async (strapi: Core.Strapi): Promise<void> => {
  const roles = strapi.service('admin::role');
  const found: { code: string }[] = await strapi.plugin('i18n').service('locales').find();
  const locales = found.map(({ code }) => code);
  for (const definition of ROLES) {
    const { code, name, description } = definition;
    if (await roles.exists({ code })) continue;
    const role: Role = await roles.create({ code, name, description });
    await roles.assignPermissions(role.id, buildPermissions(strapi, definition, locales));
  }
};

const removeUnusedStrapiRoles = async (strapi: Core.Strapi): Promise<void> => {
  const roles = strapi.service('admin::role');
  const defaults: Role[] = await roles.find({ code: { $in: STRAPI_ROLES } });
  for (const { id } of defaults) {
    if ((await roles.getUsersCount(id)) === 0) await roles.deleteByIds([id]);
  }
};

/**
 * Makes the project's administration roles and removes Strapi's own unused ones, once: a mark in
 * the store keeps later starts from undoing what an administrator changed. Locales must exist by
 * then.
 */
export const makeAdminRoles = async (strapi: Core.Strapi): Promise<void> => {
  const mark = strapi.store({ type: 'core', name: 'dajuan', key: 'admin-roles' });
  if (await mark.get()) return;
  await strapi.db.transaction(async () => {
    await makeMissingRoles(strapi);
    await removeUnusedStrapiRoles(strapi);
    await mark.set({ value: { made: ROLES.map(({ code }) => code) } });
  });
};
