import type { Core } from '@strapi/strapi';
import { EDITION, findEdition } from '../document-middlewares/edition-acts/find-edition';
import { personOf } from '../document-middlewares/edition-acts/person';
import { addSchedule } from '../schedules/add-schedule';
import { cancelSchedule } from '../schedules/cancel-schedule';
import { findSchedule, findSchedules } from '../schedules/find-schedules';
import { bodyOf, openAdminRoutes, type DeskContext } from './admin-route';
import { needPermission, readableLocales } from './content-permission';
import { readLocale } from './read-body';

/**
 * Opens the routes by which publications are scheduled, to those who may publish editions in the
 * language: `GET` and `POST /dajuan/editions/:documentId/schedules` and
 * `DELETE /dajuan/schedules/:documentId`. What is scheduled shows to those who may read editions.
 */
export const openScheduleRoutes = (strapi: Core.Strapi): void => {
  const list = async (context: DeskContext): Promise<void> => {
    const { documentId = '' } = context.params;
    if (!(await findEdition({ strapi }, documentId))) {
      context.notFound();
      return;
    }
    const readable = readableLocales(strapi, context, EDITION);
    const schedules = await findSchedules(strapi, documentId);
    context.body = { data: schedules.filter(({ locale }) => readable.includes(locale)) };
  };

  const add = async (context: DeskContext): Promise<void> => {
    const edition = await findEdition({ strapi }, context.params.documentId ?? '');
    if (!edition) {
      context.notFound();
      return;
    }
    const body = bodyOf(context);
    const { at, timeZone, note } = body;
    const locale = readLocale(body);
    needPermission(strapi, context, 'publish', EDITION, [locale]);
    const input = { locale, at, timeZone, note, person: personOf(strapi) };
    context.body = { data: await addSchedule(strapi, edition, input, new Date()) };
    context.status = 201;
  };

  const cancel = async (context: DeskContext): Promise<void> => {
    const { documentId = '' } = context.params;
    const schedule = await findSchedule(strapi, documentId);
    if (!schedule) {
      context.notFound();
      return;
    }
    needPermission(strapi, context, 'publish', EDITION, [schedule.language]);
    await cancelSchedule(strapi, documentId, new Date());
    context.status = 204;
    context.body = null;
  };

  openAdminRoutes(strapi, [
    { method: 'GET', path: '/dajuan/editions/:documentId/schedules', handler: list },
    { method: 'POST', path: '/dajuan/editions/:documentId/schedules', handler: add },
    { method: 'DELETE', path: '/dajuan/schedules/:documentId', handler: cancel },
  ]);
};
