import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { adminSession, type AdminSession } from '../../support/admin';
import { bootApp, type TestApp } from '../../support/app';
import { emptyContent } from '../../support/empty-content';
import { apiToken } from '../../support/tokens';
import { rowsOf } from '../roles/desk';
import { bilingual, idsIn, type Data } from './bilingual';
import { disagreements } from './disagreements';
import { readStored } from './stored';

const METRIC = 'api::metric.metric';
const UNIT = 'api::unit.unit';

let app: TestApp;
let chief: AdminSession;
let token: string;
let content: ReturnType<typeof bilingual>;

beforeAll(async () => {
  app = await bootApp();
  chief = await adminSession(app, 'strapi-super-admin');
  token = await apiToken(app, 'full-access');
});
beforeEach(async () => {
  await emptyContent(app);
  content = bilingual(app);
});

type Type = 'report-section' | 'unit';

const overRest = (type: Type, documentId: string, data: Data) =>
  app.request
    .put(`/api/${type}s/${documentId}?status=draft`)
    .set('Authorization', token)
    .send({ data });

const inPanel = (type: Type, documentId: string, data: Data) =>
  chief.put(`/content-manager/collection-types/api::${type}.${type}/${documentId}`, data);

describe('a relation that names a row', () => {
  const rowOf = async (documentId: string, locale: string, published: boolean): Promise<number> => {
    const where = { documentId, locale, publishedAt: published ? { $notNull: true } : null };
    return (await app.strapi.db.query(METRIC).findOne({ where })).id;
  };

  const world = async () => {
    const section = await content.source('report-section');
    await content.translate('report-section', section);
    const metric = await content.source('metric');
    await content.translate('metric', metric);
    await content.publish('metric', metric, 'zh-Hans', 'en');
    return { section, metric };
  };

  const linkedIn = async (section: string) =>
    idsIn(await content.read('report-section', section, 'zh-Hans'), 'metrics');

  it.each([
    ['of another language', 'en', false],
    ['that readers see', 'zh-Hans', true],
    ['of another language that readers see', 'en', true],
  ] as const)('%s links its document, in the same version', async (_what, locale, published) => {
    const { section, metric } = await world();
    const id = await rowOf(metric, locale, published);
    const forms = [{ connect: [{ id }] }, { connect: [id] }, { set: [{ id }] }, [id], [{ id }]];
    for (const metrics of forms) {
      for (const write of [overRest, inPanel]) {
        expect((await write('report-section', section, { metrics })).status).toBe(200);
        expect(await linkedIn(section)).toEqual([metric]);
        expect(disagreements(await readStored(app))).toEqual([]);
        await content.change('report-section', section, { metrics: [] });
      }
    }
  });

  it.each([{ locale: 'en' }, { status: 'published' }, { locale: 'en', status: 'published' }])(
    'beside its document says nothing: %o',
    async (version) => {
      const { section, metric } = await world();
      for (const write of [overRest, inPanel]) {
        const metrics = { connect: [{ documentId: metric, ...version }] };
        expect((await write('report-section', section, { metrics })).status).toBe(200);
        expect(await linkedIn(section)).toEqual([metric]);
        expect(disagreements(await readStored(app))).toEqual([]);
        await content.change('report-section', section, { metrics: [] });
      }
    },
  );

  it('that there is not is refused, and nothing changes', async () => {
    const { section } = await world();
    const before = await rowsOf(app);
    for (const write of [overRest, inPanel]) {
      const answer = await write('report-section', section, {
        metrics: { connect: [{ id: 98_765 }] },
      });
      expect(answer.status).toBe(400);
    }
    expect(await rowsOf(app)).toBe(before);
  });
});

describe('a component that names a row', () => {
  it.each(['pluralForms', 'measureWords'])(
    'of another document is refused, and nothing changes: %s',
    async (field) => {
      const value = field === 'pluralForms' ? { one: 'case' } : [{ word: '件' }];
      const mine = await content.source('unit', { [field]: value });
      const theirs = await content.source('unit', { [field]: value });
      const [row] = [(await content.read('unit', theirs, 'zh-Hans'))?.[field]].flat() as Data[];
      const before = await rowsOf(app, UNIT);
      const stolen =
        field === 'pluralForms' ? { id: row?.id, one: 'x' } : [{ id: row?.id, word: '条' }];
      for (const write of [overRest, inPanel]) {
        expect((await write('unit', mine, { [field]: stolen })).status).toBe(400);
      }
      expect(await rowsOf(app, UNIT)).toBe(before);
    },
  );

  it('of its own twice is refused, and nothing changes', async () => {
    const unit = await content.source('unit', { measureWords: [{ word: '件' }] });
    const [row] = (await content.read('unit', unit, 'zh-Hans'))?.measureWords as Data[];
    const before = await rowsOf(app, UNIT);
    const measureWords = [
      { id: row?.id, word: '条' },
      { id: row?.id, word: '项' },
    ];
    for (const write of [overRest, inPanel]) {
      const answer = await write('unit', unit, { measureWords });
      expect(answer.status).toBe(400);
    }
    expect(await rowsOf(app, UNIT)).toBe(before);
  });
});
