import { beforeAll, describe, expect, it } from 'vitest';
import { formatFigure } from '../../../src/domain/figures/format-figure';
import type { FigureLocale } from '../../../src/domain/figures/figure';
import type { FigureStyle } from '../../../src/domain/figures/figure-style';
import type { MetricFact } from '../../../src/domain/figures/metric';
import { adminSession, type AdminSession } from '../../support/admin';
import { bootApp, type TestApp } from '../../support/app';
import { apiToken } from '../../support/tokens';
import { bilingual, type Data } from '../shared-structure/bilingual';
import { proseWorld, type ProseWorld } from './prose-world';

let app: TestApp;
let world: ProseWorld;
let content: ReturnType<typeof bilingual>;
let translator: AdminSession;

beforeAll(async () => {
  app = await bootApp();
  world = await proseWorld(app);
  content = bilingual(app);
  translator = await adminSession(app, 'dajuan-translator');
});

const usage = (id: string) => `/dajuan/metrics/${id}/usage`;
const impact = (id: string) => `/dajuan/metrics/${id}/impact`;

const fact: MetricFact = {
  key: 'members',
  value: 100,
  kind: 'count',
  currency: null,
  qualifier: 'exact',
  unit: {
    code: '',
    names: {
      'zh-Hans': { name: '人', measureWords: [] },
      en: { name: 'people', measureWords: [] },
    },
  },
};

const figure = (locale: FigureLocale, style: FigureStyle = {}, changed: Partial<MetricFact> = {}) =>
  formatFigure({ ...fact, ...changed }, locale, style);

const inBody = (uses: Data[], documentId: string, locale: string) =>
  uses.filter(
    (use) => use.documentId === documentId && use.locale === locale && use.field === 'body',
  );

describe('where a metric is used', () => {
  it('is told field by field, in both languages, with the sentence as readers see it', async () => {
    const { status, body } = await translator.get(usage(world.members));
    expect(status).toBe(200);
    const uses: Data[] = body.data;
    const over = figure('en', { qualifier: 'over' });
    expect(inBody(uses, world.section, 'en')).toEqual([
      {
        contentType: 'api::report-section.report-section',
        documentId: world.section,
        title: `Growth ${figure('en')}`,
        locale: 'en',
        status: 'published',
        field: 'body',
        sentence: `There are ${over} of them.`,
        figure: { start: 10, end: 10 + over.length },
        start: 17,
        end: 50,
      },
    ]);
    expect(uses.map(({ contentType, field, locale }) => [contentType, field, locale])).toEqual(
      expect.arrayContaining([
        ['api::edition.edition', 'subtitle', 'zh-Hans'],
        ['api::edition.edition', 'lede', 'en'],
        ['api::letter.letter', 'closing', 'en'],
        ['api::photo.photo', 'caption', 'zh-Hans'],
      ]),
    );
    expect(uses.filter(({ field }) => field === 'alternativeText')).toEqual([]);
    expect(uses).toHaveLength(16);
  });

  it('is nowhere for a metric that no prose names, and 404 for none', async () => {
    expect((await translator.get(usage(world.books))).body).toEqual({ data: [] });
    expect((await translator.get(usage('nothing'))).status).toBe(404);
  });

  it('tells drafts, what was modified, and what readers still see, apart', async () => {
    const key = 'told';
    const metric = await content.source('metric', { key, value: 1, edition: world.edition });
    await content.publish('metric', metric, 'zh-Hans');
    const of = async (body: string) =>
      content.source('report-section', { edition: world.edition, body });
    const drafted = await of('草{{metric:told}}。');
    const modified = await of('旧{{metric:told}}。同{{metric:told}}。');
    await content.publish('report-section', modified, 'zh-Hans');
    await content.change('report-section', modified, {
      body: '新{{metric:told}}。同{{metric:told}}。',
    });
    const { data } = (await translator.get(usage(metric))).body as { data: Data[] };
    const now = formatFigure({ ...fact, key, value: 1, unit: null }, 'zh-Hans', {});
    const told = data.map(({ documentId, status, sentence }) => [documentId, status, sentence]);
    expect(told).toEqual([
      [drafted, 'draft', `草${now}。`],
      [modified, 'modified', `新${now}。`],
      [modified, 'modified', `同${now}。`],
      [modified, 'published', `旧${now}。`],
    ]);
  });
});

describe('the impact of a change', () => {
  it('is every sentence before and after, in both languages, and nothing is written', async () => {
    const proposed = {
      value: 250,
      qualifier: 'about',
      label: '别的字段',
      edition: { connect: [] },
    };
    const { status, body } = await translator.post(impact(world.members), proposed);
    expect(status).toBe(200);
    const changed = { value: 250, qualifier: 'about' } as const;
    const over: FigureStyle = { qualifier: 'over' };
    expect(inBody(body.data, world.section, 'en')).toMatchObject([
      {
        before: `There are ${figure('en', over)} of them.`,
        after: `There are ${figure('en', over, changed)} of them.`,
      },
    ]);
    expect(inBody(body.data, world.letter, 'zh-Hans')).toMatchObject([
      {
        before: `今年有${figure('zh-Hans')}。`,
        after: `今年有${figure('zh-Hans', {}, changed)}。`,
      },
    ]);
    const stored = await content.read('metric', world.members, 'zh-Hans');
    expect(stored).toMatchObject({ value: 100, qualifier: 'exact' });
  });

  it('may be asked as a correction names its facts', async () => {
    const bare = await translator.post(impact(world.members), { value: 250 });
    const named = await translator.post(impact(world.members), { facts: { value: 250 } });
    expect(named.body.data).toEqual(bare.body.data);
    expect(JSON.stringify(named.body.data)).toContain('250');
    const wrong = await translator.post(impact(world.members), { facts: { value: 'x' } });
    expect(wrong.status).toBe(400);
  });

  it('leaves the figures of other metrics in the sentence alone', async () => {
    const { body } = await translator.post(impact(world.earlierMembers), { value: 80 });
    expect((body.data as Data[]).filter(({ locale }) => locale === 'en')).toMatchObject([
      {
        before: `From ${figure('en', {}, { value: 90 })} to ${figure('en')}.`,
        after: `From ${figure('en', {}, { value: 80 })} to ${figure('en')}.`,
      },
    ]);
  });

  it('may be that of another unit, or of none', async () => {
    const unit = await content.source('unit', { code: 'impact-unit', name: '名' });
    const other = await translator.post(impact(world.members), { unit });
    expect(other.status).toBe(200);
    expect((await translator.post(impact(world.members), { unit: null })).status).toBe(200);
  });

  it.each([
    [{ value: 'many' }, 'value'],
    [{ value: 1.23456 }, 'value'],
    [{ qualifier: 'roughly' }, 'qualifier'],
    [{ kind: 'sum' }, 'kind'],
    [{ unit: 'no-such-unit' }, 'unit'],
    [{ unit: 7 }, 'unit'],
  ])('of %j cannot be told', async (proposed, field) => {
    const { status, body } = await translator.post(impact(world.members), proposed);
    expect(status).toBe(400);
    expect(body.error.details.errors[0].path).toEqual([field]);
  });
});

describe('both', () => {
  it('are for people at the desk who may read metrics, and for nobody else', async () => {
    for (const path of [usage(world.members), impact(world.members)]) {
      const send = (authorization?: string) => {
        const request = path.endsWith('usage') ? app.request.get(path) : app.request.post(path);
        return authorization ? request.set('Authorization', authorization) : request;
      };
      expect((await send()).status).toBe(401);
      expect((await send(await apiToken(app, 'full-access'))).status).toBe(401);
      const role = { name: `no reader ${path}`, description: '' };
      const { id, code } = await app.strapi.service('admin::role').create(role);
      const author = await adminSession(app, code);
      expect((await send(author.authorization)).status).toBe(403);
      await app.strapi.db.query('admin::user').delete({ where: { id: author.id } });
      await app.strapi.service('admin::role').deleteByIds([id]);
    }
  });

  it('are services, too', async () => {
    const metrics = app.strapi.service('api::metric.metric') as unknown as {
      usedIn(documentId: string): Promise<Data[]>;
      impactPreview(documentId: string, proposed: object): Promise<Data[]>;
    };
    expect(await metrics.usedIn(world.members)).toHaveLength(16);
    expect(await metrics.impactPreview(world.members, { value: 1 })).toHaveLength(16);
  });
});
