import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bootApp, type TestApp } from '../../support/app';
import { emptyContent } from '../../support/empty-content';
import { apiToken } from '../../support/tokens';
import { bilingual, idsIn } from './bilingual';

let app: TestApp;
let desk: ReturnType<typeof bilingual>;

beforeAll(async () => {
  app = await bootApp();
});
beforeEach(async () => {
  await emptyContent(app);
  desk = bilingual(app);
});
afterAll(() => emptyContent(app));

describe('a copy', () => {
  it('has both languages, the place of its model, and facts of its own', async () => {
    const edition = await desk.source('edition');
    const section = await desk.source('report-section', { edition });
    await desk.translate('edition', edition);
    await desk.translate('report-section', section);
    const { documentId } = await desk.of('report-section').clone({
      documentId: section,
      locale: '*',
      data: { title: '副本', slug: 'the-copy' },
    });
    const english = await desk.read('report-section', documentId, 'en');
    expect(english).toMatchObject({ title: 'Part', slug: 'the-copy' });
    expect(idsIn(english, 'edition')).toEqual([edition]);
    expect((await desk.read('report-section', documentId, 'zh-Hans'))?.title).toBe('副本');
  });

  it('is Chinese alone when no language is named', async () => {
    const section = await desk.source('report-section');
    await desk.translate('report-section', section);
    const { documentId } = await desk.of('report-section').clone({
      documentId: section,
      data: { slug: 'chinese-alone' },
    });
    expect(await desk.read('report-section', documentId, 'zh-Hans')).not.toBeNull();
    expect(await desk.read('report-section', documentId, 'en')).toBeNull();
  });

  it('is not made of the translation alone', async () => {
    const section = await desk.source('report-section');
    await desk.translate('report-section', section);
    const copy = desk
      .of('report-section')
      .clone({ documentId: section, locale: 'en', data: { slug: 'x' } });
    await expect(copy).rejects.toThrow(/zh-Hans/);
  });
});

describe('a call for several languages', () => {
  it.each([['*'], [['en', 'zh-Hans']]])('publishes Chinese first: %j', async (locale) => {
    const metric = await desk.source('metric', { value: 3 });
    await desk.translate('metric', metric);
    const publication = desk.of('metric').publish({ documentId: metric, locale });
    await expect(publication).resolves.toMatchObject({
      entries: [{ locale: 'zh-Hans' }, { locale: 'en' }],
    });
    expect((await desk.read('metric', metric, 'en', 'published'))?.value).toBe(3);
  });

  it('cannot write one text into all of them', async () => {
    const metric = await desk.source('metric');
    const data = { label: '哪种语言' };
    const update = desk.of('metric').update({ documentId: metric, locale: '*', data });
    await expect(update).rejects.toThrow(/one language at a time/);
  });

  it('cannot be for a language that the project has not', async () => {
    const metric = await desk.source('metric');
    const token = await apiToken(app, 'full-access');
    const { status, body } = await app.request
      .put(`/api/metrics/${metric}?locale=fr&status=draft`)
      .set('Authorization', token)
      .send({ data: { label: 'Mesure' } });
    expect([status, body.error.details.errors[0].path]).toEqual([400, ['locale']]);
    expect(body.error.message).toContain('zh-Hans / en');
  });
});

describe('discarding a draft', () => {
  it('is refused where nothing was published, which would delete it', async () => {
    const metric = await desk.source('metric');
    const discard = desk.of('metric').discardDraft({ documentId: metric, locale: 'zh-Hans' });
    await expect(discard).rejects.toThrow(/never been published/);
    expect(await desk.read('metric', metric, 'zh-Hans')).not.toBeNull();
  });

  it('brings published facts back into both languages', async () => {
    const metric = await desk.source('metric', { value: 3 });
    await desk.translate('metric', metric);
    await desk.publish('metric', metric, 'zh-Hans', 'en');
    await desk.change('metric', metric, { value: 4 });
    expect((await desk.read('metric', metric, 'en'))?.value).toBe(4);
    await desk.of('metric').discardDraft({ documentId: metric, locale: 'zh-Hans' });
    expect((await desk.read('metric', metric, 'en'))?.value).toBe(3);
  });
});

describe('writers at the same moment', () => {
  it('lose nothing of an edition they all add to', async () => {
    const edition = await desk.source('edition');
    await desk.translate('edition', edition);
    const sections = await Promise.all(
      Array.from({ length: 10 }, async () => desk.source('report-section', { edition })),
    );
    await Promise.all(sections.map((section) => desk.translate('report-section', section)));
    const chinese = idsIn(await desk.read('edition', edition, 'zh-Hans'), 'sections');
    expect([...chinese].sort()).toEqual([...sections].sort());
    expect(idsIn(await desk.read('edition', edition, 'en'), 'sections')).toEqual(chinese);
  });

  it('publish both languages of one document, and they agree', async () => {
    const metric = await desk.source('metric');
    await desk.translate('metric', metric);
    await desk.publish('metric', metric, 'zh-Hans', 'en');
    await desk.change('metric', metric, { value: 8 });
    await Promise.all([
      desk.publish('metric', metric, 'en'),
      desk.publish('metric', metric, 'zh-Hans'),
      desk.change('metric', metric, { value: 9 }),
      desk.publish('metric', metric, 'en'),
    ]);
    const [zh, en] = [
      await desk.read('metric', metric, 'zh-Hans', 'published'),
      await desk.read('metric', metric, 'en', 'published'),
    ];
    expect(en?.value).toBe(zh?.value);
  });
});
