import type { Core } from '@strapi/strapi';
import { WEBHOOKS_ACTION } from '../events/webhook';
import {
  addWebhook,
  changeWebhook,
  findWebhook,
  listWebhooks,
  removeWebhook,
  renewSecret,
} from '../events/write-webhooks';
import { bodyOf, openAdminRoutes, type DeskContext } from './admin-route';
import { readWebhook } from './read-webhook';

const idOf = ({ params: { documentId = '' } }: DeskContext): string => documentId;

const answer = (context: DeskContext, data: unknown, status = 200): void => {
  if (data === null) {
    context.notFound();
    return;
  }
  context.status = status;
  context.body = { data };
};

/**
 * Opens the routes by which webhooks are kept, to those who have the permission for it:
 * `GET` and `POST /dajuan/webhooks`, `PUT` and `DELETE /dajuan/webhooks/:documentId`, and
 * `POST /dajuan/webhooks/:documentId/secret`, which gives a new secret. A secret is answered when
 * it is made, and never again.
 */
export const openWebhookRoutes = (strapi: Core.Strapi): void => {
  const list = async (context: DeskContext) => answer(context, await listWebhooks(strapi));
  const add = async (context: DeskContext) => {
    const input = await readWebhook(strapi, bodyOf(context));
    answer(context, await addWebhook(strapi, input), 201);
  };
  const change = async (context: DeskContext) => {
    const stored = await findWebhook(strapi, idOf(context));
    if (!stored) {
      context.notFound();
      return;
    }
    const input = await readWebhook(strapi, { ...stored, ...bodyOf(context) });
    answer(context, await changeWebhook(strapi, idOf(context), input));
  };
  const remove = async (context: DeskContext) => {
    if (!(await removeWebhook(strapi, idOf(context)))) {
      context.notFound();
      return;
    }
    context.status = 204;
    context.body = null;
  };
  const renew = async (context: DeskContext) =>
    answer(context, await renewSecret(strapi, idOf(context), new Date()), 201);

  openAdminRoutes(
    strapi,
    [
      { method: 'GET', path: '/dajuan/webhooks', handler: list },
      { method: 'POST', path: '/dajuan/webhooks', handler: add },
      { method: 'PUT', path: '/dajuan/webhooks/:documentId', handler: change },
      { method: 'DELETE', path: '/dajuan/webhooks/:documentId', handler: remove },
      { method: 'POST', path: '/dajuan/webhooks/:documentId/secret', handler: renew },
    ],
    { action: WEBHOOKS_ACTION, refusedAs: 'role.webhooks' },
  );
};
