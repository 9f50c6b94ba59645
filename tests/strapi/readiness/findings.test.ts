import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { adminSession, type AdminSession } from '../../support/admin';
import { makePreviewToken } from '../../../src/snapshots/preview-token';
import { bootApp, type TestApp } from '../../support/app';
import { apiToken } from '../../support/tokens';
import type { ProseWorld } from '../prose/prose-world';
import { proseWorld } from '../prose/prose-world';
import { bilingual, type Data } from '../shared-structure/bilingual';

let app: TestApp;
const freshWorld = () => proseWorld(app);
let world: ProseWorld;
let content: ReturnType<typeof bilingual>;
let editor: AdminSession;

beforeAll(async () => {
  app = await bootApp();
  editor = await adminSession(app, 'dajuan-editor');
});

beforeEach(async () => {
  world = await freshWorld();
  content = bilingual(app);
});

const found = async (locale: 'zh-Hans' | 'en'): Promise<Data[]> => {
  const path = `/dajuan/findings/letter/${world.letter}?locale=${locale}`;
  const { status, body } = await editor.get(path);
  expect(status).toBe(200);
  return body.data as Data[];
};

const codes = async (locale: 'zh-Hans' | 'en'): Promise<unknown[]> =>
  (await found(locale)).map(({ code }) => code);

const write = (locale: 'zh-Hans' | 'en', body: string) =>
  app.strapi
    .documents('api::letter.letter')
    .update({ documentId: world.letter, locale, data: { body } });

const waive = async (finding: Data, reason: string) => {
  const { code, locale, document, field, text, sentence } = finding;
  const { contentType, documentId } = document as Data;
  return editor.post('/dajuan/waivers', {
    ...{ code, locale, contentType, documentId, field, text, sentence, reason },
  });
};

describe('the findings of a text', () => {
  it('are none where every figure is bound', async () => {
    expect(await codes('zh-Hans')).toEqual([]);
    expect(await codes('en')).toEqual([]);
  });

  it('name the typed figure, where it stands, and the metric that states it', async () => {
    await write('zh-Hans', '今年有100人。');
    expect(await found('zh-Hans')).toEqual([
      expect.objectContaining({
        code: 'unbound-figure',
        severity: 'warning',
        field: 'body',
        start: 3,
        end: 7,
        text: '100人',
        suggestion: '{{metric:members}}',
        message:
          'body, character 4: “100人” is typed by hand and bound to no metric; write {{metric:members}} instead',
      }),
    ]);
  });

  it('are worded in the language of the reader', async () => {
    await write('zh-Hans', '今年有100人。');
    const chinese = await adminSession(app, 'dajuan-editor', 'zh-Hans');
    const { body } = await chinese.get(`/dajuan/findings/letter/${world.letter}`);
    expect(body.data[0].message).toBe(
      'body第4个字符：“100人”是手工录入的数字，未绑定指标，请改为{{metric:members}}',
    );
  });

  it('are for people at the desk, of documents that exist, in languages there are', async () => {
    const path = `/dajuan/findings/letter/${world.letter}`;
    expect((await app.request.get(path)).status).toBe(401);
    expect((await editor.get('/dajuan/findings/letter/nowhere')).status).toBe(404);
    expect((await editor.get('/dajuan/findings/unit/nowhere')).status).toBe(404);
    expect((await editor.get(`${path}?locale=fr`)).status).toBe(400);
  });
});

describe('a waiver', () => {
  it('lets a finding stand, with its reason, until the sentence changes', async () => {
    await write('zh-Hans', '今年有100人。');
    const [finding = {}] = await found('zh-Hans');
    expect((await waive(finding, '与会员无关')).status).toBe(201);
    expect(await found('zh-Hans')).toEqual([
      expect.objectContaining({ waiver: expect.objectContaining({ reason: '与会员无关' }) }),
    ]);
    await write('zh-Hans', '今年有100人来过。');
    expect((await found('zh-Hans'))[0]).not.toHaveProperty('waiver');
  });

  it('can be taken back', async () => {
    await write('zh-Hans', '今年有100人。');
    const [finding = {}] = await found('zh-Hans');
    const { body } = await waive(finding, '与会员无关');
    expect((await editor.delete(`/dajuan/waivers/${String(body.data.id)}`)).status).toBe(204);
    expect((await found('zh-Hans'))[0]).not.toHaveProperty('waiver');
    expect((await editor.delete('/dajuan/waivers/nowhere')).status).toBe(404);
  });

  it('needs a reason, and is not given for what readers would stumble on', async () => {
    await write('zh-Hans', '今年有{{metric:member}}。');
    const [finding = {}] = await found('zh-Hans');
    expect(finding).toMatchObject({ code: 'unknown-metric', suggestion: 'members' });
    expect((await waive(finding, '好')).status).toBe(400);
    const { status, body } = await waive(finding, ' ');
    expect([status, body.error.message]).toEqual([400, 'A waiver needs a reason']);
  });

  it('is given by who may change the text', async () => {
    await write('zh-Hans', '今年有100人。');
    const [finding = {}] = await found('zh-Hans');
    editor = await adminSession(app, 'dajuan-translator');
    expect((await waive(finding, '好')).status).toBe(403);
    editor = await adminSession(app, 'dajuan-editor');
  });
});

describe('publishing a translation', () => {
  const publish = (locale: string) =>
    app.strapi.documents('api::letter.letter').publish({ documentId: world.letter, locale });

  it.each([
    ['This year 100 people.', undefined],
    ['This year {{metric:members unit=none}} workers.', undefined],
    ['This year 1,000 people.', 'off by a power of ten'],
    ['This year 100 visits.', 'counts something else'],
    ['This year more than 100 people.', 'is not qualified as'],
    ['This year many people.', 'is missing in the translation'],
    ['This year 100 people and 7 books.', 'has no counterpart'],
  ])('is refused where its figures are not the source’s: %s', async (body, reason) => {
    await write('en', body);
    const published = publish('en');
    await (reason === undefined
      ? expect(published).resolves.toBeDefined()
      : expect(published).rejects.toThrow(reason));
  });

  it('never stops the source', async () => {
    await write('en', 'This year 1,000 people.');
    await write('zh-Hans', '今年共有{{metric:members}}。');
    await expect(publish('zh-Hans')).resolves.toBeDefined();
  });

  it('goes ahead where the finding was waived', async () => {
    await write('en', 'This year 100 people and 7 books.');
    const [extra = {}] = (await found('en')).filter(({ code }) => code === 'translation-extra');
    editor = await adminSession(app, 'dajuan-translator');
    const { status } = await waive(extra, 'The books are named in the photo alone');
    editor = await adminSession(app, 'dajuan-editor');
    expect(status).toBe(201);
    await expect(publish('en')).resolves.toBeDefined();
  });
});

describe('the readiness of an edition', () => {
  const readiness = (year: number | string, locale?: string) =>
    app.request.get(`/api/editions/${year}/readiness${locale ? `?locale=${locale}` : ''}`);

  it('is told to API tokens, with every finding of its documents', async () => {
    await write('zh-Hans', '今年有{{metric:member}}。');
    const token = await apiToken(app, 'full-access');
    const { body, headers } = await readiness(2150).set('Authorization', token);
    expect(body.data).toMatchObject({ year: 2150, locale: 'zh-Hans', ready: false, errors: 1 });
    const [finding] = (body.data.findings as Data[]).filter(
      ({ code }) => code === 'unknown-metric',
    );
    expect(finding?.url).toMatch(
      new RegExp(`/admin/content-manager/.*/${world.letter}\\?.*=zh-Hans&field=body$`),
    );
    expect(headers['cache-control']).toBe('no-store');
    expect((await readiness('20x3').set('Authorization', token)).status).toBe(400);
    expect((await readiness(1990).set('Authorization', token)).status).toBe(404);
    expect((await readiness(2150, 'fr').set('Authorization', token)).status).toBe(400);
  });

  it('is told to people at the desk', async () => {
    const { body } = await editor.get(`/dajuan/editions/${world.edition}/readiness?locale=en`);
    expect(body.data.filter(({ severity }: Data) => severity === 'error')).toEqual([]);
    expect((await content.source('edition', { year: 2151 })).length).toBeGreaterThan(0);
  });

  it('is closed to the public, to tokens that read content alone, and to preview tokens', async () => {
    expect((await readiness(2150)).status).toBe(403);
    const reader = await apiToken(app, 'read-only');
    expect((await readiness(2150).set('Authorization', reader)).status).toBe(403);
    const { token } = makePreviewToken(app.strapi, world.edition);
    expect((await readiness(2150).set('Authorization', `Bearer ${token}`)).status).toBe(401);
  });

  const codesOfEdition = async (): Promise<unknown[]> => {
    const { body } = await editor.get(`/dajuan/editions/${world.edition}/readiness`);
    return (body.data as Data[]).map(({ code }) => code);
  };

  it('tells of a section that shows a metric of another edition', async () => {
    expect(await codesOfEdition()).not.toContain('foreign-metric');
    const metrics = [world.members, world.earlierMembers];
    await content.change('report-section', world.section, { metrics });
    expect(await codesOfEdition()).toContain('foreign-metric');
  });

  it('tells of sections that stand in one place', async () => {
    const second = await content.source('report-section', { edition: world.edition });
    expect(await codesOfEdition()).not.toContain('order-gap');
    const section = { $in: [world.section, second] };
    const rows: { id: number }[] = await app.strapi.db
      .query('api::report-section.report-section')
      .findMany({ where: { documentId: section, locale: 'zh-Hans', publishedAt: null } });
    await app.strapi.db
      .getConnection('report_sections_edition_lnk')
      .whereIn(
        'report_section_id',
        rows.map(({ id }) => id),
      )
      .update({ report_section_ord: 1 });
    expect(await codesOfEdition()).toContain('order-gap');
  });
});
