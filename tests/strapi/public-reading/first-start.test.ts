import { createRequire } from 'node:module';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { beforeAll, describe, expect, it } from 'vitest';
import { bootApp, type TestApp } from '../../support/app';

let app: TestApp;

beforeAll(async () => {
  app = await bootApp();
});

const setUp = async (file: string, name: string): Promise<void> => {
  const setup = createRequire(import.meta.url)(path.resolve(`dist/src/setup/${file}.js`)) as Record<
    string,
    (strapi: Core.Strapi) => Promise<void>
  >;
  await setup[name]?.(app.strapi);
};

const PERMISSION = 'plugin::users-permissions.permission';
const ROLE = 'plugin::users-permissions.role';

const granted = async (type: string): Promise<string[]> => {
  const found = await app.strapi.db.query(PERMISSION).findMany({ where: { role: { type } } });
  return found.map(({ action }: { action: string }) => action).sort();
};

describe('the first start', () => {
  it.each(['public', 'authenticated'])(
    'grants the %s role reading and nothing else',
    async (type) => {
      const types = ['edition', 'letter', 'metric', 'photo', 'report-section', 'unit'];
      const wanted = types.flatMap((name) => [
        `api::${name}.${name}.find`,
        `api::${name}.${name}.findOne`,
      ]);
      expect(await granted(type)).toEqual(wanted.sort());
    },
  );

  it('closes registration and keeps the other settings', async () => {
    const store = app.strapi.store({ type: 'plugin', name: 'users-permissions', key: 'advanced' });
    expect(await store.get({})).toMatchObject({ allow_register: false, unique_email: true });
  });

  it('makes Chinese the default language, with English beside it', async () => {
    const locales = app.strapi.plugin('i18n').service('locales');
    expect(await locales.getDefaultLocale()).toBe('zh-Hans');
    const codes = (await locales.find()).map(({ code }: { code: string }) => code);
    expect(codes.sort()).toEqual(['en', 'zh-Hans']);
  });
});

describe('a later start', () => {
  it('leaves what an administrator granted or took away', async () => {
    const role = await app.strapi.db.query(ROLE).findOne({ where: { type: 'public' } });
    const taken = { action: 'api::unit.unit.find', role: role.id };
    const given = { action: 'api::glossary-term.glossary-term.find', role: role.id };
    await app.strapi.db.query(PERMISSION).deleteMany({ where: taken });
    await app.strapi.db.query(PERMISSION).create({ data: { ...given } });
    try {
      await setUp('public-permissions', 'setUpPublicPermissions');
      expect(await granted('public')).not.toContain(taken.action);
      expect(await granted('public')).toContain(given.action);
    } finally {
      await app.strapi.db.query(PERMISSION).deleteMany({ where: given });
      await app.strapi.db.query(PERMISSION).create({ data: { ...taken } });
    }
  });

  it('leaves another default language', async () => {
    const locales = app.strapi.plugin('i18n').service('locales');
    await locales.setDefaultLocale({ code: 'en' });
    try {
      await setUp('locales', 'setUpLocales');
      expect(await locales.getDefaultLocale()).toBe('en');
    } finally {
      await locales.setDefaultLocale({ code: 'zh-Hans' });
    }
  });
});
