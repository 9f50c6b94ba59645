import type { Core } from '@strapi/strapi';

/** The administration's permission to read the audit trail. */
export const READ_AUDIT = 'api::audit.read';

/** Makes the permission known; call it in `register()`, before roles are read. */
export const registerAuditAction = (strapi: Core.Strapi): void => {
  strapi.service('admin::permission').actionProvider.registerMany([
    {
      section: 'settings',
      category: 'Dajuan 答卷',
      subCategory: 'general',
      displayName: 'Read the audit trail 查看操作记录',
      uid: 'audit.read',
    },
  ]);
};
