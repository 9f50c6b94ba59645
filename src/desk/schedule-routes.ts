import type { Core } from '@strapi/strapi';
import { findEdition } from '../document-middlewares/edition-acts/find-edition';
import { personOf } from '../document-middlewares/edition-acts/person';
import { refusal } from '../document-middlewares/refusal';
import { roleRefusal } from '../document-middlewares/role-refusal';
import type { FigureLocale } from '../domain/figures/figure';
import { addSchedule } from '../schedules/add-schedule';
import { cancelSchedule } from '../schedules/cancel-schedule';
import { findSchedule, findSchedules } from '../schedules/find-schedules';
import { bodyOf, openAdminRoutes, type DeskContext } from './admin-route';

type Checker = Readonly<{
  cannot: Record<'read' | 'publish', (version: { locale: string }) => boolean>;
}>;

const EDITION = 'api::edition.edition';
const LOCALES: readonly string[] = ['zh-Hans', 'en'] satisfies FigureLocale[];

const isLocale = (given: unknown): given is FigureLocale =>
  typeof given === 'string' && LOCALES.includes(given);

const checkerFor = (strapi: Core.Strapi, { state: { userAbility } }: DeskContext): Checker =>
  strapi
    .plugin('content-manager')
    .service('permission-checker')
    .create({ userAbility, model: EDITION });

/**
 * Opens the routes by which publications are scheduled, to those who may publish editions in the
 * language: `GET` and `POST /dajuan/editions/:documentId/schedules` and
 * `DELETE /dajuan/schedules/:documentId`. What is scheduled shows to those who may read editions.
 */
export const openScheduleRoutes = (strapi: Core.Strapi): void => {
  const refuseUnlessPublisher = (context: DeskContext, locale: string): void => {
    if (checkerFor(strapi, context).cannot.publish({ locale })) {
      throw roleRefusal('publish', [locale]);
    }
  };

  const list = async (context: DeskContext): Promise<void> => {
    const { documentId = '' } = context.params;
    if (!(await findEdition({ strapi }, documentId))) {
      context.notFound();
      return;
    }
    const { read } = checkerFor(strapi, context).cannot;
    if (LOCALES.every((locale) => read({ locale }))) {
      context.forbidden();
      return;
    }
    const schedules = await findSchedules(strapi, documentId);
    context.body = { data: schedules.filter(({ locale }) => !read({ locale })) };
  };

  const add = async (context: DeskContext): Promise<void> => {
    const edition = await findEdition({ strapi }, context.params.documentId ?? '');
    if (!edition) {
      context.notFound();
      return;
    }
    const { locale, at, timeZone, note } = bodyOf(context);
    if (!isLocale(locale)) {
      throw refusal('rule.one-of', 'locale', { expected: LOCALES.join(' / ') });
    }
    refuseUnlessPublisher(context, locale);
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
    refuseUnlessPublisher(context, schedule.language);
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
