import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bootApp, type TestApp } from '../../support/app';
import { emptyContent } from '../../support/empty-content';
import { runCommandIn } from '../../support/run-command';
import { apiToken } from '../../support/tokens';
import { withdraw } from '../../support/withdraw';
import { historyActs, refusal } from '../history/history-acts';
import { proseWorld, type ProseWorld } from '../prose/prose-world';
import { openDesk, type Desk } from '../roles/desk';
import { bilingual } from '../shared-structure/bilingual';

let app: TestApp;
let desk: Desk;
let world: ProseWorld;
let content: ReturnType<typeof bilingual>;
let acts: ReturnType<typeof historyActs>;

beforeAll(async () => {
  app = await bootApp();
  desk = await openDesk(app);
  content = bilingual(app);
  acts = historyActs(app, () => world.edition);
});
beforeEach(async () => {
  world = await proseWorld(app);
});
afterAll(() => emptyContent(app));

const EDITIONS = '/content-manager/collection-types/api::edition.edition';
const chief = () => desk['editor-in-chief'];
const get = (path: string) => app.request.get(`/api/editions/${path}`);
const numbers = async () =>
  (await acts.snapshots()).map(({ number, locale, kind }) => `${number} ${locale} ${kind}`);

describe('a public edition', () => {
  const doors: [string, () => PromiseLike<{ status: number; body: unknown }>][] = [
    [
      'the panel’s “unpublish”',
      () => chief().post(`${EDITIONS}/${world.edition}/actions/unpublish?locale=en`, {}),
    ],
    [
      'the panel’s bulk “unpublish”',
      () =>
        chief().post(`${EDITIONS}/actions/bulkUnpublish?locale=en`, {
          documentIds: [world.edition],
        }),
    ],
    ['the panel’s “delete”', () => chief().delete(`${EDITIONS}/${world.edition}?locale=en`)],
    [
      'the panel’s “delete” of every language',
      () => chief().delete(`${EDITIONS}/${world.edition}?locale=*`),
    ],
    [
      'deletion by REST',
      async () => {
        const token = await apiToken(app, 'full-access');
        return app.request.delete(`/api/editions/${world.edition}`).set('Authorization', token);
      },
    ],
  ];

  it.each(doors)('is not taken from readers without a reason by %s', async (_door, ask) => {
    const { status, body } = await ask();
    expect([status, JSON.stringify(body)]).toEqual([409, expect.stringContaining('reason')]);
    expect(await numbers()).toEqual(['1 zh-Hans published', '2 en published']);
    expect((await get('2150/published?locale=en')).status).toBe(200);
  });

  it('may have its English draft go once that is withdrawn', async () => {
    await withdraw(app, world.edition, 'en');
    const gone = await chief().delete(`${EDITIONS}/${world.edition}?locale=en`);
    expect(gone.status).toBe(200);
    expect((await get('2150/published')).status).toBe(200);
  });

  it('keeps its year, which is part of its address', async () => {
    const refused = await refusal(content.change('edition', world.edition, { year: 2151 }));
    expect(refused).toMatchObject({ status: 409, details: { errors: [{ path: ['year'] }] } });
  });
});

describe('an edition whose year was changed while it was withdrawn', () => {
  beforeEach(async () => {
    await withdraw(app, world.edition);
    await content.change('edition', world.edition, { year: 2151 });
    await acts.publish('zh-Hans');
  });

  it('is known by the new year, and its earlier snapshots keep their addresses', async () => {
    const { body } = await get('2151/snapshots');
    const addresses = body.data.map(({ url }: { url: string }) => new URL(url).pathname);
    expect(addresses.at(-1)).toBe('/api/editions/2150/snapshots/1');
    const first = await get('2150/snapshots/1');
    expect([first.status, first.body.data.year]).toEqual([200, 2150]);
    expect((await get('2151/snapshots/1')).status).toBe(404);
    expect((await get('2150/published')).status).toBe(404);
  });

  it('leaves its numbers to no other edition of the old year', async () => {
    const edition = await content.source('edition', { year: 2150 });
    await content.publish('edition', edition, 'zh-Hans');
    const { body } = await get('2150/published');
    expect([body.data.documentId, body.meta.snapshot.number]).toEqual([edition, 4]);
    expect((await get('2150/snapshots/1')).body.data.documentId).toBe(world.edition);
  });
});

describe('an edition that was deleted after it was public', () => {
  const at = (path: string) => `/dajuan/editions/${world.edition}/${path}`;

  beforeEach(async () => {
    await withdraw(app, world.edition, 'zh-Hans', '数字有误。');
    await content.of('edition').delete({ documentId: world.edition, locale: '*' });
  });

  it('is gone for readers, who are still told why', async () => {
    const { status, body } = await get('2150/published');
    expect([status, body.error.details.reason]).toEqual([410, '数字有误。']);
  });

  it('keeps its history for the desk', async () => {
    const { body } = await chief().get('/dajuan/editions');
    expect(body.data).toMatchObject([{ year: 2150, titles: {} }, { year: 2149 }]);
    expect((await chief().get(at('snapshots'))).body.data).toHaveLength(4);
    expect((await chief().get('/dajuan/editions/none/snapshots')).status).toBe(404);
  });

  it('keeps it for the command line, by its year', async () => {
    const { stdout } = await runCommandIn(app)('snapshot', 'list', '2150', '--json');
    expect(JSON.parse(stdout)).toHaveLength(4);
    expect((await runCommandIn(app)('snapshot', 'list', '2151')).code).toBe(1);
  });

  it('comes back as a draft from its snapshot', async () => {
    const restored = await chief().post(at('snapshots/1/restore'), { locale: 'zh-Hans' });
    expect([restored.status, restored.body.data?.left]).toEqual([200, []]);
    const draft = await content.read('edition', world.edition, 'zh-Hans');
    expect(draft).toMatchObject({ year: 2150, subtitle: '会员{{metric:members}}' });
    expect((await get('2150/published')).status).toBe(410);
  });

  it('stays gone where another edition has its year by now', async () => {
    await content.source('edition', { year: 2150 });
    const restored = await chief().post(at('snapshots/1/restore'), { locale: 'zh-Hans' });
    expect([restored.status, restored.body.error.details.errors[0].path]).toEqual([400, ['year']]);
    expect(await content.read('edition', world.edition, 'zh-Hans')).toBeNull();
  });
});
