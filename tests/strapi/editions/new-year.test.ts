import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AdminSession } from '../../support/admin';
import { bootApp, type TestApp } from '../../support/app';
import { emptyContent } from '../../support/empty-content';
import type { ProseWorld } from '../prose/prose-world';
import { proseWorld } from '../prose/prose-world';
import { openDesk, type Desk } from '../roles/desk';
import { bilingual, idsIn, type Data } from '../shared-structure/bilingual';

let app: TestApp;
const freshWorld = () => proseWorld(app);
let desk: Desk;
let world: ProseWorld;
let content: ReturnType<typeof bilingual>;

beforeAll(async () => {
  app = await bootApp();
  desk = await openDesk(app);
  content = bilingual(app);
});
beforeEach(async () => {
  world = await freshWorld();
});
afterAll(() => emptyContent(app));

const next = (
  body: object,
  person: AdminSession = desk['editor-in-chief'],
  edition = world.edition,
) => person.post(`/dajuan/editions/${edition}/next`, body);

const start = async (): Promise<string> => {
  const { status, body } = await next({ year: 2151 });
  expect([status, body.data?.year]).toEqual([201, 2151]);
  return body.data.documentId as string;
};

const metricsOf = (edition: string, locale = 'zh-Hans'): Promise<Data[]> =>
  app.strapi.db.query('api::metric.metric').findMany({
    where: { edition: { documentId: edition }, locale },
    populate: ['unit', 'partOf'],
  });

const counts = async (): Promise<number[]> =>
  Promise.all(
    ['edition', 'letter', 'report-section', 'metric', 'photo'].map((type) =>
      app.strapi.db.query(`api::${type}.${type}`).count(),
    ),
  );

describe('a new year', () => {
  it('has the metrics of the last one without their values, in both languages', async () => {
    await content.change('metric', world.members, { qualifier: 'over', highlight: true });
    await content.change('metric', world.books, { partOf: world.members });
    const edition = await start();
    const [members, books] = (await metricsOf(edition)).sort((a, b) => Number(a.id) - Number(b.id));
    expect(members).toMatchObject({
      ...{ key: 'members', label: '指标', value: null, qualifier: 'exact', highlight: true },
      ...{ publishedAt: null, periodStart: '2150-01-01', periodEnd: '2150-12-31' },
      unit: { name: '人' },
    });
    expect(books).toMatchObject({ key: 'books', partOf: { documentId: members?.documentId } });
    expect(await metricsOf(edition, 'en')).toMatchObject([{ label: 'Metric' }, {}]);
  });

  it('has the sections in their order, with their metrics and without photos', async () => {
    const second = await content.source('report-section', {
      ...{ slug: 'second', edition: world.edition, metrics: [world.books, world.members] },
    });
    await content.translate('report-section', second);
    const edition = await start();
    const made = await content.read('edition', edition, 'en');
    const sections = made?.sections as { documentId: string; slug: string; title: string }[];
    expect(sections.map(({ slug }) => slug)).toEqual(['prose', 'second']);
    expect(sections[0]?.title).toBe('Growth {{metric:members}}');
    const copy = await content.read('report-section', sections[1]?.documentId ?? '', 'zh-Hans');
    expect((copy?.metrics as Data[]).map(({ key }) => key)).toEqual(['books', 'members']);
    expect(idsIn(copy, 'photos')).toEqual([]);
  });

  it('has its letter and texts as outlines, whose references hold', async () => {
    const edition = await start();
    const made = await content.read('edition', edition, 'zh-Hans');
    expect(made?.lede).toBe('【待写……】 {{metric:2150/members}}、{{metric:members}}');
    const [letter = ''] = idsIn(made, 'letter');
    expect(letter).not.toBe(world.letter);
    expect(await content.read('letter', letter, 'en')).toMatchObject({
      ...{ title: 'Letter', signedOn: null, body: '[to write …] {{metric:members}}' },
    });
    const { body } = await desk.editor.get(`/dajuan/editions/${edition}/readiness`);
    const codes = new Set((body.data as Data[]).map(({ code }) => code));
    expect([...codes].sort()).toEqual(['missing-value', 'unwritten-text']);
  });

  it('cannot be published while a text is an outline', async () => {
    const edition = await start();
    for (const { documentId } of await metricsOf(edition)) {
      await content.change('metric', String(documentId), { value: 3 });
    }
    const { body, status } = await desk['editor-in-chief'].post(
      `/dajuan/editions/${edition}/publish`,
      { locale: 'zh-Hans' },
    );
    expect(status).toBe(422);
    const { findings } = body.error.details as { findings: Data[] };
    expect(findings.map(({ code }) => code)).toContain('unwritten-text');
  });

  it('shows no figure where there is no value yet', async () => {
    const edition = await start();
    const { body } = await desk.editor.post(`/dajuan/editions/${edition}/preview-token`, {});
    const { pathname, search } = new URL(body.data.urls.en as string);
    const draft = await app.request.get(pathname + search);
    expect(draft.body.data.sections[0].title).toBe('Growth …');
    expect(draft.body.data.metrics[0]).toMatchObject({ value: null, text: '…' });
  });

  it('leaves the last one as it was', async () => {
    const before = await content.read('edition', world.edition, 'zh-Hans');
    await start();
    expect(await content.read('edition', world.edition, 'zh-Hans')).toEqual(before);
  });

  it.each([
    ['a year that is not one', { year: '2151' }, 400],
    ['a year not after the last', { year: 2150 }, 400],
    ['a year too far', { year: 2201 }, 400],
    ['no year', {}, 400],
  ])('is not started for %s, and nothing is written', async (_what, body, status) => {
    const before = await counts();
    expect((await next(body)).status).toBe(status);
    expect(await counts()).toEqual(before);
  });

  it('is refused where that year exists, or the last one does not', async () => {
    await start();
    const before = await counts();
    const { status, body } = await next({ year: 2151 });
    expect([status, body.error.message]).toEqual([409, 'There already is an edition 2151']);
    expect((await next({ year: 2152 }, desk['editor-in-chief'], 'nowhere')).status).toBe(404);
    expect(await counts()).toEqual(before);
  });

  it('is started by who may write every language of it', async () => {
    expect((await next({ year: 2151 }, desk.editor)).status).toBe(403);
    expect((await next({ year: 2151 }, desk.translator)).status).toBe(403);
  });
});
