import { randomUUID } from 'node:crypto';
import os from 'node:os';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { objectStoreOf } from './object-store';
import pictures from './pictures';
import { LARGEST_UPLOAD } from './plugins';

/**
 * Where uploads arrive, under names that tell whose they are: the next start removes what a killed
 * server left (`processName` of src/media reads and makes such names, too).
 */
const arriving = (params: Core.Config.Shared.ConfigParams) => ({
  maxFileSize: LARGEST_UPLOAD,
  uploadDir: path.join(pictures(params).originals, '.work'),
  filename: () => `${os.hostname().replaceAll('-', '_')}-${process.pid}-${randomUUID()}`,
});

/** The panel shows pictures from this server, and from the object store if they lie there. */
const security = (env: Core.Config.Shared.ConfigParams['env']) => {
  const store = objectStoreOf(env);
  if (!store) return 'strapi::security';
  const shown = ["'self'", 'data:', 'blob:', new URL(store.publicUrl).origin];
  const directives = { 'img-src': shown, 'media-src': shown };
  return {
    name: 'strapi::security',
    config: { contentSecurityPolicy: { useDefaults: true, directives } },
  };
};

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
  security(env),
  { name: 'strapi::cors', config: { origin: [], credentials: false } },
  'strapi::query',
  'global::bounded-queries',
  'global::temporary-files',
  'global::readable-bodies',
  { name: 'strapi::body', config: { formidable: arriving({ env }) } },
  'global::panel-body',
  { name: 'strapi::favicon', config: { path: 'public/favicon.png' } },
  'strapi::public',
];
