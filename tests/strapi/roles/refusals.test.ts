import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adminSession, type AdminSession } from '../../support/admin';
import { bootApp, type TestApp } from '../../support/app';
import { emptyContent } from '../../support/empty-content';
import { bilingual } from '../shared-structure/bilingual';
import { fields, makeSection, newSlug, openDesk, SECTIONS, type Desk } from './desk';

let app: TestApp;
let desk: Desk;

beforeAll(async () => {
  app = await bootApp();
  desk = await openDesk(app);
});

describe('a refusal', () => {
  it.each([
    ['en', /your role does not let you add content in Chinese/i],
    ['zh-Hans', /您的角色无权新增中文内容/],
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
    ['en', /your role does not let you change content in Chinese/i],
    ['zh-Hans', /您的角色无权修改中文内容/],
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

describe('a refusal at the publishing desk', () => {
  const wordsOf = async (
    person: AdminSession,
    method: 'get' | 'post',
    path: string,
  ): Promise<string> => {
    const { status, body } = await person[method](path, { locale: 'zh-Hans', reason: 'x' });
    expect(status).toBe(403);
    return body.error.message as string;
  };
  let edition = '';
  let metric = '';

  beforeAll(async () => {
    const content = bilingual(app);
    edition = await content.source('edition', { year: 2160 });
    metric = await content.source('metric', { edition });
  });
  afterAll(() => emptyContent(app));

  it.each([
    ['get', '/dajuan/audit', '操作记录'],
    ['get', '/dajuan/audit/export', '操作记录'],
    ['get', '/dajuan/webhooks', 'Webhook'],
    ['get', '/dajuan/events', 'Webhook'],
    ['post', '/dajuan/metrics/METRIC/correct', '发布中文内容'],
    ['post', '/dajuan/editions/EDITION/withdraw', '撤回已发布的中文内容'],
    ['post', '/dajuan/editions/EDITION/publish', '发布中文内容'],
    ['post', '/dajuan/editions/EDITION/snapshots/1/restore', '修改中文内容'],
  ] as const)(
    'says what the role may not do, in the reader’s language: %s %s',
    async (method, path, words) => {
      const reader = await adminSession(app, 'dajuan-translator', 'zh-Hans');
      expect(
        await wordsOf(reader, method, path.replace('METRIC', metric).replace('EDITION', edition)),
      ).toMatch(new RegExp(`您的角色无权.*${words}`));
    },
  );

  it('is worded in English as well', async () => {
    expect(await wordsOf(desk.editor, 'get', '/dajuan/audit')).toBe(
      'Your role does not let you read the audit trail',
    );
  });
});
