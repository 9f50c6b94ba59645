import { beforeAll, describe, expect, it } from 'vitest';
import { adminSession } from '../../support/admin';
import { bootApp, type TestApp } from '../../support/app';
import { fields, makeSection, newSlug, openDesk, SECTIONS, type Desk } from './desk';

let app: TestApp;
let desk: Desk;

beforeAll(async () => {
  app = await bootApp();
  desk = await openDesk(app);
});

describe('a refusal', () => {
  it.each([
    ['en', /your role does not let you add content in Simplified Chinese/i],
    ['zh-Hans', /您的角色无权新增简体中文内容/],
  ] as const)('names action and language in the reader’s own: %s', async (language, message) => {
    const reader = await adminSession(app, 'dajuan-translator', language);
    const answer = await reader.post(SECTIONS, { ...fields('zh'), slug: newSlug() });
    expect(answer.status).toBe(403);
    expect(answer.body.error).toMatchObject({
      message: expect.stringMatching(message),
      details: { errors: [{ path: ['locale'], code: 'role.create' }] },
    });
  });

  it.each([
    ['en', /your role does not let you change content in Simplified Chinese/i],
    ['zh-Hans', /您的角色无权修改简体中文内容/],
  ] as const)('is worded so where Strapi itself refuses: %s', async (language, message) => {
    const id = await makeSection(app, 'zh');
    const reader = await adminSession(app, 'dajuan-translator', language);
    const answer = await reader.put(`${SECTIONS}/${id}`, { title: 'x' });
    expect([answer.status, answer.body.error.message]).toEqual([
      403,
      expect.stringMatching(message),
    ]);
  });

  it('tells the editor why a published document stays', async () => {
    const id = await makeSection(app, 'zh+');
    const answer = await desk.editor.delete(`${SECTIONS}/${id}?locale=zh-Hans`);
    expect(answer.body.error.details.errors[0].code).toBe('role.delete-published');
  });
});
