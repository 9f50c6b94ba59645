import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bootApp, type TestApp } from '../../support/app';
import { emptyContent } from '../../support/empty-content';
import { unguarded } from '../../support/unguarded';
import { withdraw } from '../../support/withdraw';
import { uploadedImage } from '../../support/image';
import type { ProseWorld } from '../prose/prose-world';
import { proseWorld } from '../prose/prose-world';
import { bilingual, idsIn } from '../shared-structure/bilingual';
import { historyActs, refusal } from './history-acts';

let app: TestApp;
const freshWorld = () => proseWorld(app);
let world: ProseWorld;
let content: ReturnType<typeof bilingual>;
let acts: ReturnType<typeof historyActs>;

beforeAll(async () => {
  app = await bootApp();
  content = bilingual(app);
  acts = historyActs(app, () => world.edition);
});
beforeEach(async () => {
  world = await freshWorld();
});
afterAll(() => emptyContent(app));

/** A second section, public in both languages. */
const addSection = async (): Promise<string> => {
  const section = await content.source('report-section', {
    slug: 'second',
    metrics: [world.members],
  });
  await content.translate('report-section', section);
  const sections = [world.section, section];
  await content.change('edition', world.edition, { sections });
  await content.change('metric', world.members, { sourceNote: '会员登记表' });
  return section;
};

describe('restoring a snapshot', () => {
  it('brings back what was deleted, moved, changed and swapped, to the last byte', async () => {
    const second = await addSection();
    await acts.publish('zh-Hans');
    await acts.publish('en');
    const [before, beforeEn] = [await acts.latestHash('zh-Hans'), await acts.latestHash('en')];
    const numbers = (await acts.snapshots()).map(({ number }) => number);
    const [number = 0, numberEn = 0] = numbers.slice(-2);

    await content.of('report-section').delete({ documentId: second });
    await content.change('metric', world.members, {
      value: 250,
      qualifier: 'about',
      sourceNote: '?',
    });
    await content.change('letter', world.letter, { body: '{{metric:members}}，变了。' });
    const photo = await content.source('photo');
    await content.translate('photo', photo);
    await content.change('report-section', world.section, { photos: [photo], slug: 'first' });
    await content.change('photo', world.photo, { image: await uploadedImage(app, 'other') });
    const third = await content.source('report-section', { slug: 'second', photos: [world.photo] });
    await content.translate('report-section', third);
    await content.change('edition', world.edition, {
      sections: [third, world.section],
      coverPhoto: photo,
    });
    await acts.publish('zh-Hans');
    await acts.publish('en');
    expect(await acts.latestHash('zh-Hans')).not.toBe(before);
    const kept = await acts.snapshots();

    const restored = await acts.restore(number);
    expect(restored).toMatchObject({ number, left: [] });
    expect((await acts.restore(numberEn, 'en')).left).toEqual([]);
    expect(await acts.snapshots()).toEqual(kept);
    expect(await content.read('report-section', third, 'zh-Hans')).not.toBeNull();
    await acts.publish('zh-Hans');
    await acts.publish('en');
    expect(await acts.latestHash('zh-Hans')).toBe(before);
    expect(await acts.latestHash('en')).toBe(beforeEn);
    const metric = await content.read('metric', world.members, 'zh-Hans');
    expect(metric).toMatchObject({ sourceNote: '会员登记表' });
    const letter = await content.read('letter', world.letter, 'zh-Hans');
    expect(letter).toMatchObject({ body: '今年有{{metric:members}}。' });
  });

  it('publishes nothing', async () => {
    await content.change('letter', world.letter, { title: '新信' });
    await acts.publish('zh-Hans');
    const shown = await acts.latestHash('zh-Hans');
    await acts.restore(1);
    expect(await content.read('letter', world.letter, 'zh-Hans', 'published')).toMatchObject({
      title: '新信',
    });
    expect(await content.read('letter', world.letter, 'zh-Hans')).toMatchObject({ title: '信' });
    expect(await acts.latestHash('zh-Hans')).toBe(shown);
  });

  it('of a translation brings back words alone', async () => {
    await content.change('metric', world.members, { value: 101, label: '改' });
    await content.translate('metric', world.members, { label: 'Changed' });
    await content.translate('letter', world.letter, { body: 'Changed.' });
    const { restored } = await acts.restore(2, 'en');
    expect(restored).toBe(2);
    expect(await content.read('metric', world.members, 'en')).toMatchObject({
      label: 'Metric',
      value: 101,
    });
    expect(await content.read('metric', world.members, 'zh-Hans')).toMatchObject({ label: '改' });
    expect(await content.read('letter', world.letter, 'en')).toMatchObject({
      body: 'This year {{metric:members}}.',
    });
  });

  it('changes nothing where the draft is what the snapshot is', async () => {
    await content.change('edition', world.edition, { metrics: [world.members] });
    const before = await content.read('edition', world.edition, 'zh-Hans');
    expect(await acts.restore(1)).toEqual({ number: 1, restored: 0, left: [] });
    expect(await content.read('edition', world.edition, 'zh-Hans')).toEqual(before);
  });

  it('lists an image that is gone, and brings back all else', async () => {
    const image = await uploadedImage(app, 'gone');
    await content.change('photo', world.photo, { image, place: '杭州' });
    await acts.publish('zh-Hans');
    await content.change('photo', world.photo, {
      image: await uploadedImage(app, 'stays'),
      place: '北京',
    });
    await app.strapi.db.query('plugin::upload.file').delete({ where: { id: image } });
    const { left } = await acts.restore(3);
    expect(left).toMatchObject([{ contentType: 'photo', documentId: world.photo }]);
    expect(left[0]?.reason).toContain('image');
    expect(await content.read('photo', world.photo, 'zh-Hans')).toMatchObject({
      place: '杭州',
      image: { name: 'stays.png' },
    });
  });

  it('keeps a metric that texts it does not bring back refer to, and says so', async () => {
    await content.translate('letter', world.letter, { body: 'And {{metric:books}}.' });
    const { left } = await acts.restore(1);
    expect(left).toMatchObject([{ contentType: 'metric', documentId: world.books }]);
    const edition = await content.read('edition', world.edition, 'zh-Hans');
    expect(idsIn(edition, 'metrics')).toEqual([world.members, world.books]);
  });

  it('lets go of a metric that nothing else refers to', async () => {
    await content.change('letter', world.letter, { body: '{{metric:books}}和{{metric:members}}' });
    await acts.publish('zh-Hans');
    expect((await acts.restore(1)).left).toEqual([]);
    const edition = await content.read('edition', world.edition, 'zh-Hans');
    expect(idsIn(edition, 'metrics')).toEqual([world.members]);
    await acts.publish('zh-Hans');
    expect(await content.read('metric', world.books, 'zh-Hans', 'published')).toBeNull();
  });

  it('brings a part and its whole back where each became the other', async () => {
    await content.change('metric', world.books, { partOf: world.members });
    await acts.publish('zh-Hans');
    await content.change('metric', world.books, { partOf: null });
    await content.change('metric', world.members, { partOf: world.books });
    expect((await acts.restore(3)).left).toEqual([]);
    const [books, members] = [
      await content.read('metric', world.books, 'zh-Hans'),
      await content.read('metric', world.members, 'zh-Hans'),
    ];
    expect([idsIn(books, 'partOf'), idsIn(members, 'partOf')]).toEqual([[world.members], []]);
  });

  it('gives two sections their names back that were exchanged since', async () => {
    const second = await addSection();
    await acts.publish('zh-Hans');
    await content.change('report-section', world.section, { slug: 'meanwhile' });
    await content.change('report-section', second, { slug: 'prose' });
    await content.change('report-section', world.section, { slug: 'second' });
    expect(await refusal(acts.restore(3))).toMatchObject({ status: 200 });
    const slugOf = async (id: string) =>
      (await content.read('report-section', id, 'zh-Hans'))?.slug;
    expect([await slugOf(world.section), await slugOf(second)]).toEqual(['prose', 'second']);
  });

  it('takes a key back from a metric that was made under it since', async () => {
    await acts.publish('zh-Hans');
    await content.of('metric').delete({ documentId: world.books });
    const facts = { key: 'books', value: 8, edition: world.edition };
    const other = await content.source('metric', facts);
    await content.translate('letter', world.letter, { body: '{{metric:books}}' });
    expect((await acts.restore(3)).left).toEqual([]);
    const edition = await content.read('edition', world.edition, 'zh-Hans');
    expect(idsIn(edition, 'metrics')).toEqual([world.members, world.books]);
    expect(await content.read('metric', other, 'zh-Hans')).toMatchObject({ edition: null });
  });

  it('takes nothing from another edition', async () => {
    await content.change('edition', world.earlier, { sections: [world.section] });
    const { left } = await acts.restore(1);
    expect(left.map(({ documentId, reason }) => [documentId, reason.includes('2149')])).toEqual(
      expect.arrayContaining([[world.section, true]]),
    );
    const earlier = await content.read('edition', world.earlier, 'zh-Hans');
    expect(idsIn(earlier, 'sections')).toEqual([world.section]);
  });

  it('of a number that there is not, or of a withdrawal, is refused', async () => {
    expect(await refusal(acts.restore(9))).toMatchObject({ status: 404 });
    expect(await refusal(acts.restore(1, 'en'))).toMatchObject({ status: 404 });
    await withdraw(app, world.edition, 'en');
    expect(await refusal(acts.restore(3, 'en'))).toMatchObject({ status: 409 });
  });

  it('of a snapshot that kept no documents is refused, and says why', async () => {
    const where = { edition: world.edition, number: 1 };
    await unguarded(app, () =>
      app.strapi.db.query('api::snapshot.snapshot').updateMany({ where, data: { stored: null } }),
    );
    await content.change('letter', world.letter, { title: '新信' });
    const refused = await refusal(acts.restore(1));
    expect(refused).toMatchObject({ status: 409 });
    expect(refused.message).toContain('not restored');
    expect(await content.read('letter', world.letter, 'zh-Hans')).toMatchObject({ title: '新信' });
  });

  it('that is refused half-way leaves everything as it was', async () => {
    await content.change('letter', world.letter, { title: '新信' });
    await app.strapi.db
      .query('api::metric.metric')
      .updateMany({ where: { documentId: world.members, publishedAt: null }, data: { key: 'x1' } });
    await content.change('edition', world.earlier, { lede: '{{metric:2150/x1}}' });
    expect(await refusal(acts.restore(1))).toMatchObject({ status: 409 });
    expect(await content.read('letter', world.letter, 'zh-Hans')).toMatchObject({ title: '新信' });
  });
});

describe('the texts a snapshot keeps', () => {
  it('are delivered to nobody', async () => {
    await content.change('metric', world.members, { sourceNote: 'PRIVATE-NOTE' });
    await acts.publish('zh-Hans');
    for (const path of ['2150/published', '2150/snapshots/3', '2150/snapshots']) {
      const { text } = await app.request.get(`/api/editions/${path}`);
      expect(text).not.toMatch(/PRIVATE-NOTE|今年有\{\{metric|"stored"/);
    }
  });
});
