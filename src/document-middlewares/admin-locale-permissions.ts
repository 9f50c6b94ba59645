import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core, Modules } from '@strapi/strapi';
import { permitsNeeded, type Permit, type Version } from './permits-needed';
import { roleRefusal } from './role-refusal';

interface Checker {
  cannot: Record<Permit['action'], (version: object) => boolean>;
}

interface WriteParams {
  documentId?: string;
  locale?: unknown;
  status?: unknown;
}

const WRITES = new Set([
  'create',
  'clone',
  'update',
  'publish',
  'unpublish',
  'discardDraft',
  'delete',
]);

/**
 * Asks an administrator's permissions for every write in every locale it concerns. Strapi's content
 * manager asks for `create` without looking at the locale, so a translator could write Chinese.
 * Writes from outside the administration (REST, GraphQL, commands) have permissions of their own;
 * those that a permitted write sets off in turn belong to it and are not asked for again.
 * @throws PolicyError (403) naming the action and the locale, in the caller's language
 */
export const adminLocalePermissions = (
  strapi: Core.Strapi,
): Modules.Documents.Middleware.Middleware => {
  const permitted = new AsyncLocalStorage<true>();
  const i18n = strapi.plugin('i18n');

  const versionsOf = (uid: Modules.Documents.Middleware.Context['uid'], documentId?: string) =>
    documentId
      ? strapi.db.query(uid).findMany({
          where: { documentId },
          // Strapi's conditions “is creator” and “has the creator's role” look at these.
          populate: { createdBy: { populate: ['roles'] } },
        })
      : [];

  return async (context, next) => {
    const { uid, action, contentType } = context;
    const { userAbility, user } = strapi.requestContext.get()?.state ?? {};
    const concerns =
      WRITES.has(action) &&
      uid.startsWith('api::') &&
      i18n.service('content-types').isLocalizedContentType(contentType);
    if (!userAbility || !concerns || permitted.getStore()) return next();

    const { documentId, locale, status } = context.params as WriteParams;
    const versions: Version[] = await versionsOf(uid, documentId);
    const fallback: string = await i18n.service('locales').getDefaultLocale();
    const checker: Checker = strapi
      .plugin('content-manager')
      .service('permission-checker')
      .create({ userAbility, model: uid });

    for (const permit of permitsNeeded({ action, locale, status }, versions, fallback)) {
      const stored = versions.find((version) => version.locale === permit.locale);
      const made = { locale: permit.locale, createdBy: user };
      const subject = permit.action === 'create' ? made : (stored ?? made);
      if (checker.cannot[permit.action](subject)) {
        throw roleRefusal(permit.refusedAs ?? permit.action, [permit.locale]);
      }
    }
    return permitted.run(true, next);
  };
};
