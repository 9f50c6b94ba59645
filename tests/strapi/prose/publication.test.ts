import { beforeAll, describe, expect, it } from 'vitest';
import type { Response } from 'supertest';
import { adminSession } from '../../support/admin';
import { bootApp, type TestApp } from '../../support/app';
import { apiToken } from '../../support/tokens';
import { bilingual, type Data } from '../shared-structure/bilingual';
import { proseWorld, type ProseWorld } from './prose-world';

let app: TestApp;
let world: ProseWorld;
let token: string;
let content: ReturnType<typeof bilingual>;

beforeAll(async () => {
  app = await bootApp();
  world = await proseWorld(app);
  token = await apiToken(app, 'full-access');
  content = bilingual(app);
});

const put = (path: string, data: object, language = 'en') =>
  app.request.put(path).set('Authorization', token).set('Accept-Language', language).send({ data });

const publish = (type: string, id: string, locale = 'zh-Hans', language = 'en') =>
  put(`/api/${type}/${id}?status=published&locale=${locale}`, {}, language);

const findings = ({ body }: Response): Data[] => body.error?.details?.errors ?? [];

const section = (body: string, data: Data = {}) =>
  content.source('report-section', { edition: world.edition, body, ...data });

describe('publishing is refused, and nothing changes, for', () => {
  it.each([
    ['{{metric:membres}}', 'reference.unknown-metric', 'membres', 'members'],
    ['{{metric:members colour=red}}', 'reference.unknown-option', 'colour', undefined],
    ['{{metric:members style=ful}}', 'reference.unknown-option-value', 'ful', 'full'],
    [
      '{{metirc:members}}',
      'reference.malformed-reference',
      '{{metirc:members}}',
      '{{metric:members}}',
    ],
    ['{{', 'reference.malformed-reference', '{{', undefined],
    ['{{metric:1999/members}}', 'reference.unknown-edition', '1999', undefined],
    ['{{metric:2149/membres}}', 'reference.unknown-metric', 'membres', 'members'],
    ['{{metric:books}}', 'reference.unpublished-metric', 'books', undefined],
  ])('%s: %s', async (reference, code, given, suggestion) => {
    const id = await section(`有${reference}`);
    const refused = await publish('report-sections', id);
    expect(refused.status).toBe(400);
    const [finding] = findings(refused);
    expect(finding).toMatchObject({ path: ['body'], code, given });
    expect(finding?.suggestion).toBe(suggestion);
    expect(finding?.start).toBeGreaterThanOrEqual(1);
    expect(refused.body.error.message).toContain(`body, character ${Number(finding?.start) + 1}`);
    if (suggestion) expect(refused.body.error.message).toContain(`“${suggestion}”?`);
    expect(await content.read('report-section', id, 'zh-Hans', 'published')).toBeNull();
  });

  it('a text of no edition', async () => {
    const letter = await content.source('letter', { body: '{{metric:members}}' });
    const refused = await publish('letters', letter, 'zh-Hans', 'zh-CN');
    expect(refused.status).toBe(400);
    expect(findings(refused)).toMatchObject([{ code: 'reference.no-edition', given: 'members' }]);
    expect(refused.body.error.message).toContain('body第1个字符');
    const photo = await content.source('photo', { caption: '{{metric:members}}' });
    expect((await publish('photos', photo)).status).toBe(400);
  });

  it('a translation alone, when the mistake is in it alone', async () => {
    const id = await section('有{{metric:members}}');
    await content.translate('report-section', id, { title: 'Part', body: 'Of {{metric:member}}' });
    expect((await publish('report-sections', id)).status).toBe(200);
    const refused = await publish('report-sections', id, 'en');
    expect(findings(refused)).toMatchObject([
      { code: 'reference.unknown-metric', suggestion: 'members', path: ['body'] },
    ]);
    expect(await content.read('report-section', id, 'en', 'published')).toBeNull();
  });

  it('every mistake of every field, in one answer', async () => {
    const id = await section('{{a}} {{metric:members}} {{metric:none}}', { kicker: '{{' });
    const refused = await publish('report-sections', id);
    expect(findings(refused).map(({ path, start }) => [path, start])).toEqual([
      [['kicker'], 0],
      [['body'], 0],
      [['body'], 25],
    ]);
  });

  it('an editor in the panel, in the panel’s language', async () => {
    const editor = await adminSession(app, 'dajuan-editor-in-chief', 'zh-Hans');
    const id = await section('{{metric:membres}}');
    const uid = 'api::report-section.report-section';
    const path = `/content-manager/collection-types/${uid}/${id}/actions/publish?locale=zh-Hans`;
    const refused = await editor.post(path, {});
    expect(refused.status).toBe(400);
    expect(refused.body.error.message).toContain('是否应为“members”？');
  });

  it.each(['*', ['zh-Hans'], undefined])('a publication of locale %j', async (locale) => {
    const documentId = await section('{{metric:none}}');
    const published = content.of('report-section').publish({ documentId, locale });
    await expect(published).rejects.toMatchObject({ name: 'ValidationError' });
  });

  it('editions and photos as well', async () => {
    await content.change('edition', world.edition, { subtitle: '{{metric:none}}' });
    expect((await publish('editions', world.edition)).status).toBe(422);
    await content.change('edition', world.edition, { subtitle: '会员{{metric:members}}' });
    await content.change('photo', world.photo, { caption: '{{metric:none}}' });
    expect((await publish('photos', world.photo)).status).toBe(400);
    await content.change('photo', world.photo, { caption: '{{metric:members}}合影' });
  });
});

describe('publishing is allowed', () => {
  it('with references in code and after a backslash, whatever they say', async () => {
    const id = await section('`{{metric:none}}` \\{{none}}\n\n```\n{{\n```');
    expect((await publish('report-sections', id)).status).toBe(200);
  });

  it('with a reference to a metric that becomes public in the same act', async () => {
    const edition = await content.source('edition', { year: 2151 });
    const key = 'early-metric';
    await content.source('metric', { key, value: 5, edition });
    const id = await content.source('report-section', { edition, kicker: `{{metric:${key}}}` });
    await content.publish('edition', edition, 'zh-Hans');
    const { body } = await app.request.get(`/api/report-sections/${id}`);
    expect(body.data.kickerFigures).toMatchObject([{ key, value: 5 }]);
  });

  it('and a draft may hold anything', async () => {
    const id = await section('{{');
    const path = `/api/report-sections/${id}?status=draft`;
    expect((await put(path, { body: '{{metric:none}} {{x' })).status).toBe(200);
  });
});
