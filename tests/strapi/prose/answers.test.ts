import { beforeAll, describe, expect, it } from 'vitest';
import type { FigureLocale } from '../../../src/domain/figures/figure';
import { formatFigure } from '../../../src/domain/figures/format-figure';
import type { FigureStyle } from '../../../src/domain/figures/figure-style';
import { bootApp, type TestApp } from '../../support/app';
import { apiToken } from '../../support/tokens';
import { bilingual } from '../shared-structure/bilingual';
import { metricQueries } from './metric-queries';
import { proseWorld, type ProseWorld } from './prose-world';

let app: TestApp;
let world: ProseWorld;

beforeAll(async () => {
  app = await bootApp();
  world = await proseWorld(app);
});

const unit = {
  code: '',
  names: {
    'zh-Hans': { name: '人', pluralForms: undefined, measureWords: [] },
    en: { name: 'people', measureWords: [] },
  },
};

/** What the formatter writes for `members` worth this much. */
const figure = (value: number, locale: FigureLocale, style: FigureStyle = {}): string =>
  formatFigure(
    { key: 'members', value, kind: 'count', currency: null, qualifier: 'exact', unit },
    locale,
    style,
  );

const get = async (path: string, token?: string) => {
  const request = app.request.get(path);
  const { body, status } = await (token ? request.set('Authorization', token) : request);
  expect(status, JSON.stringify(body)).toBe(200);
  return body.data;
};

describe('REST', () => {
  it('answers prose with figures in the language of the answer, and lists them beside it', async () => {
    const section = await get(`/api/report-sections/${world.section}?locale=en`);
    const over = figure(100, 'en', { qualifier: 'over' });
    expect(section.title).toBe(`Growth ${figure(100, 'en')}`);
    expect(section.body).toBe(`First. There are ${over} of them.`);
    expect(section.bodyFigures).toEqual([
      {
        key: 'members',
        text: over,
        start: 17,
        end: 17 + over.length,
        value: 100,
        unit: 'people',
        qualifier: 'over',
      },
    ]);
    const chinese = await get(`/api/report-sections/${world.section}`);
    expect(chinese.body).toBe(`第一句。会员${figure(100, 'zh-Hans', { qualifier: 'over' })}。`);
    expect(chinese.bodyFigures[0].unit).toBe('人');
  });

  it('takes another edition’s metric from that edition, and leaves code alone', async () => {
    const [edition] = await get('/api/editions?filters[year]=2150');
    expect(edition.lede).toBe(
      `从${figure(90, 'zh-Hans')}到${figure(100, 'zh-Hans')}。\`{{metric:members}}\``,
    );
    expect(edition.ledeFigures).toMatchObject([{ edition: 2149, value: 90 }, { value: 100 }]);
    expect(edition.subtitleFigures).toHaveLength(1);
  });

  it('resolves what is populated at any depth', async () => {
    const [edition] = await get(
      '/api/editions?filters[year]=2150&locale=en&populate[letter]=true&populate[sections][populate][photos]=true&populate[metrics][populate][sections][fields]=kicker',
    );
    const text = figure(100, 'en');
    expect(edition.letter.closing).toBe(text);
    expect(edition.letter.closingFigures).toMatchObject([{ text, start: 0 }]);
    expect(edition.sections[0].photos[0]).toMatchObject({
      caption: text,
      alternativeText: 'Photo',
    });
    expect(edition.sections[0].photos[0].alternativeTextFigures).toEqual([]);
    expect(edition.metrics[0].sections[0].kicker).toBe(text);
    expect(JSON.stringify(edition)).not.toContain('{{');
  });

  it('takes the backslash of an escape out of plain text', async () => {
    const photo = await get(`/api/photos/${world.photo}`);
    expect(photo).toMatchObject({
      alternativeText: '{{metric:members}}',
      alternativeTextFigures: [],
    });
  });

  it('answers only the fields asked for, with their figures', async () => {
    const [section] = await get('/api/report-sections?fields=body');
    expect(Object.keys(section).sort()).toEqual(['body', 'bodyFigures', 'documentId', 'id']);
    expect(section.bodyFigures).toHaveLength(1);
  });

  it('resolves translations populated beside the original', async () => {
    const [section] = await get(
      '/api/report-sections?fields=kicker&populate[localizations][fields]=kicker',
    );
    expect(section.kicker).toBe(figure(100, 'zh-Hans'));
    expect(section.localizations[0].kicker).toBe(figure(100, 'en'));
  });

  it('asks the database for metrics once an answer, however many entries it has', async () => {
    const asked = await metricQueries(app, () =>
      get('/api/editions?populate[letter]=true&populate[sections][populate]=photos'),
    );
    expect(asked).toBe(1);
  });
});

describe('drafts', () => {
  it('are written from drafts of metrics, what is published from what is published', async () => {
    const token = await apiToken(app, 'full-access');
    const content = bilingual(app);
    await content.change('metric', world.members, { value: 101 });
    const path = `/api/letters/${world.letter}`;
    expect((await get(`${path}?status=draft`, token)).closing).toBe(figure(101, 'zh-Hans'));
    expect((await get(`${path}?status=draft&locale=en`, token)).closing).toBe(figure(101, 'en'));
    expect((await get(path)).closing).toBe(figure(100, 'zh-Hans'));
    expect((await get(`${path}?locale=en`)).closing).toBe(figure(100, 'en'));
    await content.change('metric', world.members, { value: 100 });
  });

  it('may refer to nothing, and show no braces even so', async () => {
    const token = await apiToken(app, 'full-access');
    const content = bilingual(app);
    const letter = await content.source('letter', {
      body: '{{metric:members}} {{nope}} {{',
      closing: null,
    });
    const answer = await get(`/api/letters/${letter}?status=draft`, token);
    expect(answer).toMatchObject({
      body: '… … …',
      bodyFigures: [],
      closing: null,
      closingFigures: [],
    });
  });
});

describe('prose=raw', () => {
  it('gives a token the stored text, without figures', async () => {
    const token = await apiToken(app, 'read-only');
    const section = await get(`/api/report-sections/${world.section}?locale=en&prose=raw`, token);
    expect(section.kicker).toBe('{{metric:members}}');
    expect(section).not.toHaveProperty('kickerFigures');
  });

  it('answers a write with what was written', async () => {
    const token = await apiToken(app, 'full-access');
    const path = `/api/letters/${world.letter}?status=draft&prose=raw`;
    const closing = '{{metric:members}}';
    const { body } = await app.request
      .put(path)
      .set('Authorization', token)
      .send({ data: { closing } });
    expect(body.data.closing).toBe(closing);
    const [resolved] = await get('/api/letters?status=draft&fields=closing', token);
    expect(resolved.closing).toBe(figure(100, 'zh-Hans'));
  });

  it('is refused to the public, in the caller’s language', async () => {
    const refused = await app.request
      .get('/api/report-sections?prose=raw')
      .set('Accept-Language', 'zh-CN');
    expect(refused.status).toBe(403);
    expect(refused.body.error.details.errors[0].code).toBe('read.raw');
    expect(refused.body.error.message).toContain('API令牌');
    const query = '{ letters { body } }';
    const inGraphql = await app.request.post('/graphql?prose=raw').send({ query });
    expect(JSON.stringify(inGraphql.body)).not.toContain('{{');
    expect(inGraphql.body.errors).toHaveLength(1);
  });

  it('is no other word', async () => {
    const token = await apiToken(app, 'read-only');
    const wrong = await app.request.get('/api/letters?prose=rare').set('Authorization', token);
    expect(wrong.status).toBe(400);
  });
});
