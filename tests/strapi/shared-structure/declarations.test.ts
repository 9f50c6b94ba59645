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

interface Schema {
  options: { draftAndPublish: boolean };
  attributes: Record<string, Attribute>;
}

const schemas = fs.readdirSync(path.resolve('src', 'api')).flatMap((name) => {
  const file = path.resolve('src', 'api', name, 'content-types', name, 'schema.json');
  if (!fs.existsSync(file)) return [];
  return [[name, JSON.parse(fs.readFileSync(file, 'utf8')) as Schema] as const];
});

/** What has no draft is no content, and in no language. */
const contents = schemas.filter(([, { options }]) => options.draftAndPublish);

describe('the schema of every content type', () => {
  it.each(contents)(
    'says of each field whether it is language or structure: %s',
    (_name, { attributes }) => {
      const silent = Object.entries(attributes)
        .filter(([, { pluginOptions }]) => typeof pluginOptions?.i18n?.localized !== 'boolean')
        .map(([field]) => field);
      expect(silent).toEqual([]);
      expect(Object.keys(attributes).length).toBeGreaterThan(3);
    },
  );
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
