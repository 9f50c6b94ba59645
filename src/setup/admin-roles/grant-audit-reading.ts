import type { Core } from '@strapi/strapi';
import { READ_AUDIT } from '../../audit/permission';
import { editorInChief } from './editor-in-chief';

/**
 * Lets the editor-in-chief of an installation older than the audit trail read it, once: a mark in
 * the store keeps later starts from undoing what an administrator changed.
 */
export const grantAuditReading = async (strapi: Core.Strapi): Promise<void> => {
  const mark = strapi.store({ type: 'core', name: 'dajuan', key: 'audit-reading' });
  if (await mark.get()) return;
  const { code } = editorInChief;
  const role: { id: number } | null = await strapi.service('admin::role').findOne({ code });
  if (role) {
    const held = { action: READ_AUDIT, role: role.id };
    const permissions = strapi.db.query('admin::permission');
    if ((await permissions.count({ where: held })) === 0) {
      const grant = { ...held, subject: null, properties: {}, conditions: [] };
      await strapi.service('admin::permission').createMany([grant]);
    }
  }
  await mark.set({ value: { granted: READ_AUDIT } });
};
