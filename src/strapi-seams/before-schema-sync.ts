import type { Core } from '@strapi/strapi';

interface Hook {
  register(work: () => Promise<void>): void;
}

const HOOK = 'strapi::content-types.beforeSync';

/**
 * Has something done after everything is registered and before Strapi brings the tables up to date:
 * the last moment at which a start has written nothing. Call it in `register()`.
 * @throws Error, naming this seam, when an upgrade of Strapi has moved that moment
 */
export const beforeSchemaSync = (strapi: Core.Strapi, work: () => Promise<void>): void => {
  const hook = strapi.get<{ get(name: string): Partial<Hook> | undefined }>('hooks').get(HOOK);
  if (typeof hook?.register !== 'function') {
    throw new Error(`strapi-seams/before-schema-sync: Strapi has no hook ${HOOK}`);
  }
  hook.register(work);
};
