import fs from 'node:fs';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootApp, type TestApp } from '../../support/app';
import { emptyContent } from '../../support/empty-content';
import { openDesk } from '../roles/desk';
import { proseWorld } from '../prose/prose-world';

const FILE = 'docs/schema/published-edition.v1.schema.json';

let app: TestApp;

beforeAll(async () => {
  app = await bootApp();
  const world = await proseWorld(app);
  const desk = await openDesk(app);
  const notes = { 'zh-Hans': '更正会员人数', en: 'Members corrected' };
  const correction = { facts: { value: 108 }, notes };
  await desk['editor-in-chief'].post(`/dajuan/metrics/${world.members}/correct`, correction);
});
afterAll(() => emptyContent(app));

/** Readers must bear with what is added; the project itself must describe it. */
const closed = (schema: unknown): unknown => {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const inner = Object.fromEntries(
    Object.entries(schema).map(([name, one]) => [name, closed(one)]),
  );
  return 'properties' in schema ? { ...inner, additionalProperties: false } : inner;
};

const validator = () => {
  const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
  addFormats(ajv);
  return ajv.compile(closed(JSON.parse(fs.readFileSync(FILE, 'utf8'))) as object);
};

describe('the JSON Schema of a published edition', () => {
  it.each(['2150/published', '2150/published?locale=en', '2149/published', '2150/snapshots/1'])(
    'describes %s, and all of it',
    async (path) => {
      const { body } = await app.request.get(`/api/editions/${path}`);
      const validate = validator();
      validate(body);
      expect(validate.errors).toBeNull();
    },
  );

  it('refuses what is no published edition', async () => {
    const { body } = await app.request.get('/api/editions/2150/published');
    const validate = validator();
    expect(validate({ ...body, meta: {} })).toBe(false);
    expect(validate({ ...body, data: { ...body.data, version: 2 } })).toBe(false);
    expect(validate({ ...body, data: { ...body.data, surprise: true } })).toBe(false);
  });
});
