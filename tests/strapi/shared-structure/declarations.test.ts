import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { bootApp, type TestApp } from '../../support/app';

let app: TestApp;

beforeAll(async () => {
  app = await bootApp();
});

interface Attribute {
  pluginOptions?: { i18n?: { localized?: boolean } };
}

/** Waivers are no content: they are in no language, and have no draft. */
const names = fs
  .readdirSync(path.resolve('src', 'api'))
  .filter((name) => name !== 'finding-waiver');

describe('the schema of every content type', () => {
  it.each(names)('says of each field whether it is language or structure: %s', (name) => {
    const file = path.resolve('src', 'api', name, 'content-types', name, 'schema.json');
    const { attributes } = JSON.parse(fs.readFileSync(file, 'utf8')) as {
      attributes: Record<string, Attribute>;
    };
    const silent = Object.entries(attributes)
      .filter(([, { pluginOptions }]) => typeof pluginOptions?.i18n?.localized !== 'boolean')
      .map(([field]) => field);
    expect(silent).toEqual([]);
    expect(Object.keys(attributes).length).toBeGreaterThan(3);
  });
});

describe('the i18n plugin', () => {
  it('still has the copying of its own that is switched off here', () => {
    const plugin = createRequire(path.resolve('package.json'))('@strapi/i18n/strapi-server');
    const factory = (plugin as () => { services: Record<string, unknown> })().services
      .localizations;
    const own = (typeof factory === 'function' ? (factory as () => object)() : factory) as Record<
      string,
      unknown
    >;
    expect(own.syncNonLocalizedAttributes).toBeTypeOf('function');
    const used = app.strapi.plugin('i18n').service('localizations');
    expect(used.syncNonLocalizedAttributes).not.toBe(own.syncNonLocalizedAttributes);
  });
});
