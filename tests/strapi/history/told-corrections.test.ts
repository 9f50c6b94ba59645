import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { adminSession } from '../../support/admin';
import { bootApp, type TestApp } from '../../support/app';
import { emptyContent } from '../../support/empty-content';
import { withdraw } from '../../support/withdraw';
import { proseWorld, type ProseWorld } from '../prose/prose-world';
import { bilingual } from '../shared-structure/bilingual';
import { historyActs, refusal } from './history-acts';

let app: TestApp;
let world: ProseWorld;
let content: ReturnType<typeof bilingual>;
let acts: ReturnType<typeof historyActs>;

beforeAll(async () => {
  app = await bootApp();
  content = bilingual(app);
  acts = historyActs(app, () => world.edition);
});
beforeEach(async () => {
  world = await proseWorld(app);
});
afterAll(() => emptyContent(app));

const notes = { 'zh-Hans': '更正。', en: 'Corrected.' };
const correct = (facts: { value: number }) =>
  acts.correct({ metric: world.members, facts, notes, person: '主编' });
const value = async (status: 'draft' | 'published'): Promise<unknown> =>
  (await content.read('metric', world.members, 'zh-Hans', status))?.value;

describe('a draft that says otherwise than readers were told', () => {
  const publishing = async () => {
    const { status, details } = await refusal(acts.publish('zh-Hans'));
    return [status, ((details.findings ?? []) as { code: string }[]).map(({ code }) => code)];
  };

  it('of a restored snapshot is not published, until it is corrected again', async () => {
    await correct({ value: 108 });
    await acts.restore(1);
    expect(await value('draft')).toBe(100);
    expect(await publishing()).toEqual([422, ['corrected-otherwise']]);
    await correct({ value: 100 });
    expect(await publishing()).toEqual([200, []]);
    const { body } = await app.request.get('/api/editions/2150/published');
    const told = body.meta.corrections.map(
      ({ changes }: { changes: { to: { value: number } }[] }) => changes[0]?.to.value,
    );
    expect(told).toEqual([108, 100]);
  });

  it('is not published by itself either', async () => {
    await correct({ value: 108 });
    await content.change('metric', world.members, { value: 109 });
    const refused = await refusal(content.publish('metric', world.members, 'zh-Hans'));
    expect(refused).toMatchObject({ status: 422 });
    expect(refused.message).toContain('108');
    expect(await value('published')).toBe(108);
  });

  it('may be published where nobody was told of a correction', async () => {
    await correct({ value: 108 });
    await content.change('metric', world.books, { value: 8 });
    expect(await publishing()).toEqual([200, []]);
  });

  it('may be published as readers see it, though its unit has another name by now', async () => {
    await correct({ value: 108 });
    const unit = (await content.read('metric', world.members, 'zh-Hans'))?.unit as {
      documentId: string;
    };
    await content.change('unit', unit.documentId, { name: '名' });
    await content.publish('unit', unit.documentId, 'zh-Hans');
    expect(await publishing()).toEqual([200, []]);
  });

  it('is not published while the edition is withdrawn either', async () => {
    await correct({ value: 108 });
    await acts.restore(1);
    await withdraw(app, world.edition);
    expect(await publishing()).toEqual([422, ['corrected-otherwise']]);
  });

  it('may be published where an editor says why', async () => {
    await correct({ value: 108 });
    await content.change('metric', world.members, { value: 109 });
    const chief = await adminSession(app, 'dajuan-editor-in-chief');
    const path = `/dajuan/editions/${world.edition}/readiness?locale=zh-Hans`;
    const [finding] = (await chief.get(path)).body.data.filter(
      ({ code }: { code: string }) => code === 'corrected-otherwise',
    );
    const about = { ...finding, ...finding.document };
    expect((await chief.post('/dajuan/waivers', { ...about, reason: '另行说明' })).status).toBe(
      201,
    );
    expect(await publishing()).toEqual([200, []]);
  });
});
