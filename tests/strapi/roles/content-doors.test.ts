import type { Response } from 'supertest';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AdminSession } from '../../support/admin';
import { bootApp, type TestApp } from '../../support/app';
import {
  fields,
  makeSection,
  newSlug,
  openDesk,
  ROLES,
  rowsOf,
  SECTIONS,
  type Desk,
  type Role,
  type Versions,
} from './desk';

let app: TestApp;
let desk: Desk;

beforeAll(async () => {
  app = await bootApp();
  desk = await openDesk(app);
});

type Send = (session: AdminSession, id: string) => Promise<Response>;
type Door = [what: string, given: Versions, may: Role[], send: Send];

const CHIEF: Role[] = ['editor-in-chief'];
const SOURCE: Role[] = ['editor-in-chief', 'editor'];
const ENGLISH: Role[] = ['editor-in-chief', 'translator'];

const zh = () => ({ ...fields('zh'), slug: newSlug(), title: '改过的标题' });
const en = () => ({ ...fields('en'), title: 'A changed title' });

const creating: Door[] = [
  ['a new Chinese document', 'zh', SOURCE, (s) => s.post(`${SECTIONS}?locale=zh-Hans`, zh())],
  ['a new document without a locale', 'zh', SOURCE, (s) => s.post(SECTIONS, zh())],
  [
    'a new document, locale in the body',
    'zh',
    SOURCE,
    (s) => s.post(SECTIONS, { ...zh(), locale: 'zh-Hans' }),
  ],
  [
    'a new document published at once',
    'zh',
    CHIEF,
    (s) => s.post(`${SECTIONS}/actions/publish`, zh()),
  ],
  ['English added', 'zh+', ENGLISH, (s, id) => s.put(`${SECTIONS}/${id}?locale=en`, en())],
  [
    'English added and published at once',
    'zh+',
    ENGLISH,
    (s, id) => s.post(`${SECTIONS}/${id}/actions/publish?locale=en`, en()),
  ],
  ['a copy', 'zh', SOURCE, (s, id) => s.post(`${SECTIONS}/clone/${id}`, zh())],
  [
    'a copy of a translated document',
    'zh+ en+',
    SOURCE,
    (s, id) => s.post(`${SECTIONS}/clone/${id}?locale=zh-Hans`, zh()),
  ],
];

const changing: Door[] = [
  ['Chinese text', 'zh+ en', SOURCE, (s, id) => s.put(`${SECTIONS}/${id}?locale=zh-Hans`, zh())],
  ['text without a locale', 'zh+ en', SOURCE, (s, id) => s.put(`${SECTIONS}/${id}`, zh())],
  ['English text', 'zh+ en', ENGLISH, (s, id) => s.put(`${SECTIONS}/${id}?locale=en`, en())],
  [
    'a discarded Chinese change',
    'zh+ en+',
    SOURCE,
    (s, id) => s.post(`${SECTIONS}/${id}/actions/discard`, {}),
  ],
  [
    'a discarded English change',
    'zh+ en+',
    ENGLISH,
    (s, id) => s.post(`${SECTIONS}/${id}/actions/discard?locale=en`, {}),
  ],
];

const bulk =
  (action: string, locale?: unknown): Send =>
  (s, id) =>
    s.post(`${SECTIONS}/actions/${action}`, {
      documentIds: [id],
      ...(locale === undefined ? {} : { locale }),
    });

const publishing: Door[] = [
  [
    'Chinese',
    'zh',
    CHIEF,
    (s, id) => s.post(`${SECTIONS}/${id}/actions/publish?locale=zh-Hans`, zh()),
  ],
  ['without a locale', 'zh', CHIEF, (s, id) => s.post(`${SECTIONS}/${id}/actions/publish`, zh())],
  [
    'English',
    'zh+ en',
    ENGLISH,
    (s, id) => s.post(`${SECTIONS}/${id}/actions/publish?locale=en`, en()),
  ],
  ['Chinese in bulk', 'zh', CHIEF, bulk('bulkPublish', 'zh-Hans')],
  ['in bulk without a locale', 'zh', CHIEF, bulk('bulkPublish')],
  ['both languages in bulk', 'zh en', CHIEF, bulk('bulkPublish', ['zh-Hans', 'en'])],
  ['English in bulk', 'zh+ en', ENGLISH, bulk('bulkPublish', ['en'])],
];

const withdrawing: Door[] = [
  [
    'Chinese',
    'zh+ en+',
    CHIEF,
    (s, id) => s.post(`${SECTIONS}/${id}/actions/unpublish?locale=zh-Hans`, {}),
  ],
  [
    'without a locale',
    'zh+ en+',
    CHIEF,
    (s, id) => s.post(`${SECTIONS}/${id}/actions/unpublish`, {}),
  ],
  [
    'Chinese, discarding the draft',
    'zh+',
    CHIEF,
    (s, id) => s.post(`${SECTIONS}/${id}/actions/unpublish`, { discardDraft: true }),
  ],
  [
    'English',
    'zh+ en+',
    ENGLISH,
    (s, id) => s.post(`${SECTIONS}/${id}/actions/unpublish?locale=en`, {}),
  ],
  ['Chinese in bulk', 'zh+ en+', CHIEF, bulk('bulkUnpublish', 'zh-Hans')],
  ['in bulk without a locale', 'zh+', CHIEF, bulk('bulkUnpublish')],
  ['both languages in bulk', 'zh+ en+', CHIEF, bulk('bulkUnpublish', ['en', 'zh-Hans'])],
  ['English in bulk', 'zh+ en+', ENGLISH, bulk('bulkUnpublish', ['en'])],
];

const deleting: Door[] = [
  ['an unpublished document', 'zh', SOURCE, (s, id) => s.delete(`${SECTIONS}/${id}`)],
  [
    'Chinese never published, translated',
    'zh en',
    SOURCE,
    (s, id) => s.delete(`${SECTIONS}/${id}?locale=zh-Hans`),
  ],
  [
    'all languages, never published',
    'zh en',
    CHIEF,
    (s, id) => s.delete(`${SECTIONS}/${id}?locale=*`),
  ],
  ['published Chinese', 'zh+', CHIEF, (s, id) => s.delete(`${SECTIONS}/${id}?locale=zh-Hans`)],
  [
    'Chinese whose English is published',
    'zh en+',
    CHIEF,
    (s, id) => s.delete(`${SECTIONS}/${id}?locale=zh-Hans`),
  ],
  ['without a locale, published', 'zh+ en+', CHIEF, (s, id) => s.delete(`${SECTIONS}/${id}`)],
  ['all languages, published', 'zh+ en+', CHIEF, (s, id) => s.delete(`${SECTIONS}/${id}?locale=*`)],
  ['English', 'zh+ en', ENGLISH, (s, id) => s.delete(`${SECTIONS}/${id}?locale=en`)],
  ['published English', 'zh+ en+', ENGLISH, (s, id) => s.delete(`${SECTIONS}/${id}?locale=en`)],
  ['unpublished Chinese in bulk', 'zh', SOURCE, bulk('bulkDelete', 'zh-Hans')],
  ['published Chinese in bulk', 'zh+', CHIEF, bulk('bulkDelete', 'zh-Hans')],
  ['in bulk without a locale', 'zh+ en+', CHIEF, bulk('bulkDelete')],
  ['English in bulk', 'zh+ en+', ENGLISH, bulk('bulkDelete', 'en')],
];

describe.each(Object.entries({ creating, changing, publishing, withdrawing, deleting }))(
  'roles %s',
  (_act, doors) => {
    const cases = (permitted: boolean) =>
      doors.flatMap(([what, given, may, send]) =>
        ROLES.filter((role) => may.includes(role) === permitted).map(
          (role) => [what, role, given, send] as const,
        ),
      );

    it.each(cases(true))('%s: the %s may', async (_what, role, given, send) => {
      const id = await makeSection(app, given);
      const before = await rowsOf(app);
      const answer = await send(desk[role], id);
      expect(answer.body).not.toHaveProperty('error.message');
      expect([200, 201]).toContain(answer.status);
      expect(await rowsOf(app)).not.toBe(before);
    });

    it.each(cases(false))(
      '%s: the %s may not, and nothing changes',
      async (_what, role, given, send) => {
        const id = await makeSection(app, given);
        const before = await rowsOf(app);
        const answer = await send(desk[role], id);
        expect(answer.status).toBe(403);
        expect(answer.body.error.message).toMatch(/your role does not let you .+/i);
        expect(await rowsOf(app)).toBe(before);
      },
    );
  },
);
