import type { Core } from '@strapi/strapi';

/** The admin panel: its secrets, and what it would show of Strapi's own switched off. */
export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  auth: { secret: env('ADMIN_JWT_SECRET') },
  apiToken: { salt: env('API_TOKEN_SALT') },
  transfer: { token: { salt: env('TRANSFER_TOKEN_SALT') } },
  secrets: { encryptionKey: env('ENCRYPTION_KEY') },
  flags: { nps: false, promoteEE: false, docLinks: false },
  // src/sign-in counts, for every server at once.
  rateLimit: { enabled: false },
  ai: { enabled: false },
  preview: { enabled: false },
  autoOpen: false,
});
