import type { Core } from '@strapi/strapi';
import { LARGEST_UPLOAD } from './plugins';

/**
 * `global::cors` decides about other origins; Strapi insists on having its own in the list, so that
 * one is told to allow none. There is no session: nothing here authenticates by cookie but the
 * admin panel's log-in, which keeps its own.
 */
export default ({ env }: Core.Config.Shared.ConfigParams) => [
  // CORS_ORIGINS: origins whose pages may send credentials, separated by commas; none by default.
  {
    name: 'global::cors',
    config: { credentialOrigins: env.array('CORS_ORIGINS', []).filter(Boolean) },
  },
  'strapi::errors',
  'strapi::security',
  { name: 'strapi::cors', config: { origin: [], credentials: false } },
  'strapi::query',
  'global::temporary-files',
  { name: 'strapi::body', config: { formidable: { maxFileSize: LARGEST_UPLOAD } } },
  { name: 'strapi::favicon', config: { path: 'public/favicon.png' } },
  'strapi::public',
];
