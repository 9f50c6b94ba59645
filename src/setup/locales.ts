import type { Core } from '@strapi/strapi';
import { onFirstStart } from './first-start';

interface LocaleService {
  findByCode(code: string): Promise<{ code: string } | null>;
  create(locale: { code: string; name: string }): Promise<unknown>;
  setDefaultLocale(locale: { code: string }): Promise<unknown>;
}

const SOURCE = { code: 'zh-Hans', name: '简体中文 (zh-Hans)' };
const TRANSLATIONS = [{ code: 'en', name: 'English (en)' }];

/** The languages of a new database: Chinese as the source and default, English beside it. */
export const setUpLocales = (strapi: Core.Strapi): Promise<void> =>
  onFirstStart(strapi, 'locales', async () => {
    const locales: LocaleService = strapi.plugin('i18n').service('locales');
    for (const locale of [SOURCE, ...TRANSLATIONS]) {
      if (!(await locales.findByCode(locale.code))) await locales.create(locale);
    }
    await locales.setDefaultLocale(SOURCE);
  });
