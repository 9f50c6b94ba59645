/** The permissions that open the screens of the publishing desk. */
export const READ_EDITIONS = {
  action: 'plugin::content-manager.explorer.read',
  subject: 'api::edition.edition',
} as const;

export const READ_AUDIT = { action: 'api::audit.read', subject: null } as const;

export const KEEP_WEBHOOKS = { action: 'admin::dajuan.webhooks', subject: null } as const;
