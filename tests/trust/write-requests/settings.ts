import type { TestApp } from '../../support/app';
import type { WriteRequests } from './write-request';

/** Languages and views. */
export const settings = async (app: TestApp): Promise<WriteRequests> => {
  const { strapi } = app;
  const locale = await strapi.db.query('plugin::i18n.locale').findOne({ where: { code: 'en' } });
  const uid = 'api::unit.unit';
  const {
    settings: ofView,
    metadatas,
    layouts,
  } = await strapi
    .plugin('content-manager')
    .service('content-types')
    .findConfiguration(strapi.contentType(uid));
  const { settings: ofComponent } = await strapi
    .plugin('content-manager')
    .service('components')
    .findConfiguration(strapi.components['unit.measure-word']);
  return {
    'POST /i18n/locales': { body: { code: 'fr', name: 'French', isDefault: false } },
    'PUT /i18n/locales/:id': {
      params: { id: locale?.id as number },
      body: { name: 'Other', isDefault: false },
    },
    'PUT /content-manager/content-types/:uid/configuration': {
      params: { uid },
      body: { settings: { ...ofView, pageSize: 99 }, metadatas, layouts },
    },
    'PUT /content-manager/components/:uid/configuration': {
      params: { uid: 'unit.measure-word' },
      body: { settings: { ...ofComponent, pageSize: 99 } },
    },
    'PUT /admin/homepage/layout': {
      body: { widgets: [{ uid: 'plugin::x.y', width: 12 }] },
    },
  };
};
