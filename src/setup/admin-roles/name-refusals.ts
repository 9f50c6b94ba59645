import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { roleRefusal, type RefusedAction } from '../../document-middlewares/role-refusal';

interface Context {
  status: number;
  query: { locale?: unknown };
  request: { body?: { locale?: unknown } };
  state: { route?: { handler?: unknown } };
}

/** The content manager's handlers that write, and what each is called to the person refused. */
const ACTIONS: Record<string, RefusedAction> = {
  create: 'create',
  clone: 'create',
  autoClone: 'create',
  update: 'update',
  publish: 'publish',
  bulkPublish: 'publish',
  unpublish: 'unpublish',
  bulkUnpublish: 'unpublish',
  discard: 'discard',
  delete: 'delete',
  bulkDelete: 'delete',
};

/** Strapi's own refusals: “Forbidden”, or a “Policy Failed” thrown without details. */
const isBare = (error: unknown): boolean =>
  error instanceof errors.PolicyError && !('errors' in error.details);

const localesOf = async (strapi: Core.Strapi, { query, request }: Context): Promise<string[]> => {
  const given = [query.locale ?? request.body?.locale].flat();
  const named = given.filter((item): item is string => typeof item === 'string' && item !== '');
  if (named.length > 0) return named;
  return [await strapi.plugin('i18n').service('locales').getDefaultLocale()];
};

/**
 * Words Strapi's own refusals of a content write like this project's: what, in which language, and
 * in the language of the person refused. Call it in `register()`, before routes are mounted.
 */
export const nameRefusals = (strapi: Core.Strapi): void => {
  strapi.server.router.use(
    '/content-manager/collection-types/:model',
    async (context: unknown, next: () => Promise<unknown>) => {
      const ctx = context as Context;
      const rename = async (): Promise<void> => {
        const handler = ctx.state.route?.handler;
        const name = typeof handler === 'string' ? handler.split('.')[1] : undefined;
        const action = name === undefined ? undefined : ACTIONS[name];
        if (action) throw roleRefusal(action, await localesOf(strapi, ctx));
      };
      try {
        await next();
      } catch (error) {
        if (isBare(error)) await rename();
        throw error;
      }
      if (ctx.status === 403) await rename();
    },
  );
};
