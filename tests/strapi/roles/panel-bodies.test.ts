import { beforeAll, describe, expect, it } from 'vitest';
import { bootApp, type TestApp } from '../../support/app';
import { fields, makeSection, openDesk, rowsOf, SECTIONS, versionsOf, type Desk } from './desk';

let app: TestApp;
let desk: Desk;

beforeAll(async () => {
  app = await bootApp();
  desk = await openDesk(app);
});

/** What the panel's form holds of a document, and sends back with every save. */
const formOf = async (id: string, query: string): Promise<Record<string, unknown>> => {
  const { body } = await desk['editor-in-chief'].get(`${SECTIONS}/${id}${query}`);
  return body.data as Record<string, unknown>;
};

describe('the body of a write in the panel', () => {
  it.each([
    ['zh', ''],
    ['zh', '?locale=zh-Hans'],
    ['en', '?locale=en'],
  ] as const)('may be the whole form, as the panel sends it back: %s%s', async (version, query) => {
    const id = await makeSection(app, 'zh+ en+');
    const form = await formOf(id, query);
    expect(form).toMatchObject({ documentId: id, id: expect.any(Number), status: 'published' });
    const chief = desk['editor-in-chief'];
    const answer = await chief.put(`${SECTIONS}/${id}${query}`, { ...form, title: 'Changed' });
    expect([answer.status, answer.body.error]).toEqual([200, undefined]);
    const after = await versionsOf(app, id);
    expect(Object.keys(after).sort()).toEqual(['en', 'en+', 'zh', 'zh+']);
    expect(after[version]).toMatchObject({ id: form.id, title: 'Changed' });
  });

  it.each([
    ['documentId', 'editor', { documentId: 'of-another' }, '?locale=zh-Hans'],
    ['documentId', 'translator', { documentId: 'of-another' }, '?locale=en'],
    ['locale', 'translator', { locale: 'en' }, ''],
    ['locale', 'editor', { locale: 'en' }, '?locale=zh-Hans'],
    ['locale', 'translator', { locale: 'zh-Hans' }, '?locale=en'],
    ['locale', 'translator', { locale: ['en'] }, '?locale=en'],
  ] as const)(
    'is refused when it is of another document or language: %s by the %s',
    async (...one) => {
      const [key, role, given, query] = one;
      const id = await makeSection(app, 'zh+ en');
      const before = await rowsOf(app);
      const answer = await desk[role].put(`${SECTIONS}/${id}${query}`, {
        ...fields('en'),
        ...given,
      });
      expect(answer.status).toBe(400);
      expect(answer.body.error.details.errors).toMatchObject([
        { path: [key], code: `system-key.${key}` },
      ]);
      expect(await rowsOf(app)).toBe(before);
    },
  );

  it.each(['/Content-Manager/Collection-Types/', '/content-manager//collection-types/'])(
    'is looked at however its address is written: %s',
    async (door) => {
      const id = await makeSection(app, 'zh+ en');
      const before = await rowsOf(app);
      const address = `${door}api::report-section.report-section/${id}`;
      const answer = await desk['editor-in-chief'].put(address, { ...fields('en'), locale: 'en' });
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(await rowsOf(app)).toBe(before);
    },
  );
});
