import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adminSession } from '../../support/admin';
import { bootApp, type TestApp } from '../../support/app';
import { emptyContent } from '../../support/empty-content';
import { uploadedImage } from '../../support/image';
import { bilingual, idsIn } from './bilingual';

let app: TestApp;
let desk: ReturnType<typeof bilingual>;

beforeAll(async () => {
  app = await bootApp();
  await emptyContent(app);
  desk = bilingual(app);
});
afterAll(() => emptyContent(app));

/** A metric that readers see as 100 in both languages. */
const publicMetric = async (): Promise<string> => {
  const metric = await desk.source('metric', { value: 100 });
  await desk.translate('metric', metric);
  await desk.publish('metric', metric, 'zh-Hans', 'en');
  return metric;
};

const publicValue = async (metric: string, locale: 'zh-Hans' | 'en') =>
  (await desk.read('metric', metric, locale, 'published'))?.value;

describe('publishing a translation', () => {
  it('takes facts from published Chinese, not from its draft, and answers so', async () => {
    const metric = await publicMetric();
    await desk.change('metric', metric, { value: 999 });
    const { entries } = await desk.of('metric').publish({ documentId: metric, locale: 'en' });
    expect(entries[0]?.value).toBe(100);
    expect(await publicValue(metric, 'en')).toBe(100);
    expect((await desk.read('metric', metric, 'en'))?.value).toBe(999);
  });

  it('takes order and placement from published Chinese', async () => {
    const sections = [await desk.source('report-section'), await desk.source('report-section')];
    const edition = await desk.source('edition', { sections: { set: sections } });
    for (const section of sections) await desk.translate('report-section', section);
    await desk.publish('edition', edition, 'zh-Hans');
    await desk.translate('edition', edition);
    await desk.change('edition', edition, { sections: { set: [...sections].reverse() } });
    await desk.publish('edition', edition, 'en');
    const order = async (status: 'draft' | 'published') =>
      idsIn(await desk.read('edition', edition, 'en', status), 'sections');
    expect(await order('published')).toEqual(sections);
    expect(await order('draft')).toEqual([...sections].reverse());
  });

  it('takes the picture from published Chinese', async () => {
    const photo = await desk.source('photo');
    await desk.translate('photo', photo);
    await desk.publish('photo', photo, 'zh-Hans');
    const before = (await desk.read('photo', photo, 'zh-Hans', 'published'))?.image;
    await desk.change('photo', photo, { image: await uploadedImage(app, 'not-approved') });
    await desk.publish('photo', photo, 'en');
    const shown = (await desk.read('photo', photo, 'en', 'published'))?.image;
    expect((shown as { id: number }).id).toBe((before as { id: number }).id);
  });

  it('is not stopped by a required fact that the Chinese draft is without', async () => {
    const metric = await publicMetric();
    await desk.change('metric', metric, { value: null });
    await desk.translate('metric', metric, { label: 'New' });
    await expect(desk.publish('metric', metric, 'en')).resolves.toBeDefined();
    expect(await publicValue(metric, 'en')).toBe(100);
  });

  it('is refused with a reason while Chinese was never published', async () => {
    const metric = await desk.source('metric');
    await desk.translate('metric', metric);
    const publication = desk.publish('metric', metric, 'en');
    await expect(publication).rejects.toThrow(/zh-Hans original has not been published/);
    await desk.publish('metric', metric, 'zh-Hans', 'en');
    expect(await publicValue(metric, 'en')).toBe(1);
  });

  it('is refused as a part of saving it, too, and then nothing is saved', async () => {
    const metric = await desk.source('metric');
    await desk.translate('metric', metric);
    const data = { label: 'New' };
    const saving = desk
      .of('metric')
      .update({ documentId: metric, locale: 'en', status: 'published', data });
    await expect(saving).rejects.toThrow(/has not been published/);
    expect((await desk.read('metric', metric, 'en'))?.label).toBe('Metric');
  });

  it('takes facts from published Chinese in the panel’s bulk action, too', async () => {
    const chief = await adminSession(app, 'dajuan-editor-in-chief');
    const metrics = [await publicMetric(), await publicMetric()];
    for (const metric of metrics) await desk.change('metric', metric, { value: 999 });
    const path = '/content-manager/collection-types/api::metric.metric/actions/bulkPublish';
    const { status } = await chief.post(`${path}?locale=en`, {
      documentIds: metrics,
      locale: 'en',
    });
    expect(status).toBe(200);
    for (const metric of metrics) expect(await publicValue(metric, 'en')).toBe(100);
  });

  it('leaves a place whose Chinese is withdrawn for the moment', async () => {
    const section = await desk.source('report-section');
    const edition = await desk.source('edition', { sections: { set: [section] } });
    await desk.translate('report-section', section);
    await desk.translate('edition', edition);
    await desk.publish('edition', edition, 'zh-Hans', 'en');
    await desk.of('report-section').unpublish({ documentId: section, locale: 'zh-Hans' });
    const shown = async () =>
      idsIn(await desk.read('edition', edition, 'en', 'published'), 'sections');
    expect(await shown()).toEqual([section]);
    await desk.publish('edition', edition, 'en');
    expect(await shown()).toEqual([section]);
  });
});

describe('publishing Chinese', () => {
  it('changes a published value in English at the same moment', async () => {
    const metric = await publicMetric();
    await desk.change('metric', metric, { value: 101 });
    expect(await publicValue(metric, 'en')).toBe(100);
    await desk.publish('metric', metric, 'zh-Hans');
    expect(await publicValue(metric, 'en')).toBe(101);
  });

  it('changes no word of English, draft or published', async () => {
    const metric = await publicMetric();
    await desk.translate('metric', metric, { label: 'Not approved yet' });
    await desk.change('metric', metric, { value: 101, label: '新' });
    await desk.publish('metric', metric, 'zh-Hans');
    const label = async (status: 'draft' | 'published') =>
      (await desk.read('metric', metric, 'en', status))?.label;
    expect([await label('draft'), await label('published')]).toEqual([
      'Not approved yet',
      'Metric',
    ]);
  });

  it('does not make English public', async () => {
    const metric = await desk.source('metric');
    await desk.translate('metric', metric);
    await desk.publish('metric', metric, 'zh-Hans');
    expect(await desk.read('metric', metric, 'en', 'published')).toBeNull();
  });

  it('reorders published English', async () => {
    const metrics = [await publicMetric(), await publicMetric()];
    const section = await desk.source('report-section', { metrics: { set: metrics } });
    await desk.translate('report-section', section);
    await desk.publish('report-section', section, 'zh-Hans', 'en');
    const shown = async () =>
      idsIn(await desk.read('report-section', section, 'en', 'published'), 'metrics');
    await desk.change('report-section', section, { metrics: { set: [...metrics].reverse() } });
    expect(await shown()).toEqual(metrics);
    await desk.publish('report-section', section, 'zh-Hans');
    expect(await shown()).toEqual([...metrics].reverse());
  });
});

describe('one language', () => {
  it('withdrawn, keeps its place in the other, whatever else is published', async () => {
    const section = await desk.source('report-section');
    const edition = await desk.source('edition', { sections: { set: [section] } });
    await desk.translate('report-section', section);
    await desk.translate('edition', edition);
    await desk.publish('edition', edition, 'zh-Hans', 'en');
    await desk.of('report-section').unpublish({ documentId: section, locale: 'zh-Hans' });
    await desk.publish('edition', edition, 'zh-Hans');
    const shown = await desk.read('edition', edition, 'en', 'published');
    expect(idsIn(shown, 'sections')).toEqual([section]);
  });

  it('looks modified exactly while it differs from what readers see', async () => {
    const chief = await adminSession(app, 'dajuan-editor-in-chief');
    const metric = await publicMetric();
    const status = async (): Promise<string> => {
      const path = '/content-manager/collection-types/api::metric.metric';
      const { body } = await chief.get(`${path}?locale=en&filters[documentId]=${metric}`);
      return body.results[0].status;
    };
    expect(await status()).toBe('published');
    await desk.change('metric', metric, { value: 101 });
    expect(await status()).toBe('modified');
    await desk.publish('metric', metric, 'zh-Hans');
    expect(await status()).toBe('published');
  });

  it('withdrawn, stays public in the other', async () => {
    const metric = await publicMetric();
    await desk.of('metric').unpublish({ documentId: metric, locale: 'zh-Hans' });
    expect([await publicValue(metric, 'zh-Hans'), await publicValue(metric, 'en')]).toEqual([
      undefined,
      100,
    ]);
  });

  it('changed in its words, does not touch the other, which does not look modified', async () => {
    const metric = await publicMetric();
    const times = async (locale: 'zh-Hans' | 'en') => [
      (await desk.read('metric', metric, locale))?.updatedAt,
      (await desk.read('metric', metric, locale, 'published'))?.updatedAt,
    ];
    const [chinese, english] = [await times('zh-Hans'), await times('en')];
    await desk.change('metric', metric, { label: '新' });
    expect(await times('en')).toEqual(english);
    await desk.of('metric').discardDraft({ documentId: metric, locale: 'zh-Hans' });
    expect(await times('en')).toEqual(english);
    const discarded = await times('zh-Hans');
    await desk.translate('metric', metric, { label: 'New' });
    await desk.publish('metric', metric, 'en');
    expect(await times('zh-Hans')).toEqual(discarded);
    expect(discarded[1]).toEqual(chinese[1]);
  });

  it('discarded, keeps its facts and goes back to its published words', async () => {
    const metric = await publicMetric();
    await desk.change('metric', metric, { value: 7 });
    await desk.translate('metric', metric, { label: 'Discarded' });
    await desk.of('metric').discardDraft({ documentId: metric, locale: 'en' });
    expect(await desk.read('metric', metric, 'en')).toMatchObject({ label: 'Metric', value: 7 });
  });
});
