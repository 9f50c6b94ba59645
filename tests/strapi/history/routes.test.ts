import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bootApp, type TestApp } from '../../support/app';
import { emptyContent } from '../../support/empty-content';
import type { ProseWorld } from '../prose/prose-world';
import { proseWorld } from '../prose/prose-world';
import { openDesk, ROLES, type Desk, type Role } from '../roles/desk';
import { bilingual } from '../shared-structure/bilingual';
import { historyActs } from './history-acts';

let app: TestApp;
const freshWorld = () => proseWorld(app);
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
  world = await freshWorld();
});
afterAll(() => emptyContent(app));

const at = (path: string, edition = world.edition) => `/dajuan/editions/${edition}/${path}`;
const chief = () => desk['editor-in-chief'];
const NOTES = { 'zh-Hans': '更正。', en: 'Corrected.' };

/** The roles that a request is open to; all others are told 403. */
const openTo = async (ask: (role: Role) => Promise<{ status: number }>): Promise<Role[]> => {
  const open: Role[] = [];
  for (const role of ROLES) {
    const { status } = await ask(role);
    expect([200, 403]).toContain(status);
    if (status === 200) open.push(role);
  }
  return open;
};

describe('the history of an edition', () => {
  it('is listed to everyone at the desk, the latest first, in one language or in all', async () => {
    expect(await openTo((role) => desk[role].get(at('snapshots')))).toEqual([...ROLES]);
    const { body } = await chief().get(at('snapshots'));
    expect(body.data).toMatchObject([
      { number: 2, locale: 'en', kind: 'published', publicNote: null, changes: [] },
      { number: 1, locale: 'zh-Hans', edition: world.edition, year: 2150 },
    ]);
    expect(JSON.stringify(body.data)).not.toContain('stored');
    const zh = await chief().get(at('snapshots?locale=zh-Hans'));
    expect(zh.body.data).toMatchObject([{ number: 1 }]);
  });

  it('is compared, a snapshot with the draft, with the words in parts', async () => {
    await content.change('letter', world.letter, { body: '去年有{{metric:members}}。' });
    const { body } = await desk.translator.get(at('diff?locale=zh-Hans&from=1&to=draft'));
    expect(body.data).toMatchObject({ from: 1, to: 'draft', locale: 'zh-Hans' });
    expect(body.data.changes[0]).toEqual({
      kind: 'text',
      place: { contentType: 'letter', documentId: world.letter, title: '信', field: 'body' },
      change: 'changed',
      before: '今年有100人。',
      after: '去年有100人。',
      parts: [
        { text: '今年', change: 'removed' },
        { text: '去年', change: 'added' },
        { text: '有100人。', change: 'same' },
      ],
    });
  });

  it.each([
    ['diff?from=1&to=9', 404, '9'],
    ['diff?from=1&to=2', 404, '2'],
    ['diff?from=x&to=draft', 400, 'x'],
    ['diff?from=1', 400, 'number'],
    ['diff?from=1&to=draft&locale=fr', 400, 'locale'],
    ['snapshots?locale=fr', 400, 'locale'],
  ])('answers %s with %i and says why', async (path, status, words) => {
    const answer = await chief().get(at(path));
    expect([answer.status, answer.body.error.message]).toEqual([
      status,
      expect.stringContaining(words),
    ]);
  });

  it('is no history of an edition that there is not, and none for strangers', async () => {
    for (const path of ['snapshots', 'diff?from=1&to=draft']) {
      expect((await chief().get(at(path, 'none'))).status).toBe(404);
      expect((await app.request.get(at(path))).status).toBe(401);
    }
    expect((await chief().post(at('snapshots/1/restore', 'none'))).status).toBe(404);
    expect((await app.request.post(at('withdraw'))).status).toBe(401);
  });
});

describe('going back', () => {
  it('is for who writes in the language', async () => {
    const restore = (number: number, locale: string) => (role: Role) =>
      desk[role].post(at(`snapshots/${number}/restore`), { locale });
    await content.change('letter', world.letter, { title: '新信' });
    await content.translate('letter', world.letter, { title: 'New letter' });
    expect(await openTo(restore(1, 'zh-Hans'))).toEqual(['editor-in-chief', 'editor']);
    expect(await openTo(restore(2, 'en'))).toEqual(['editor-in-chief', 'translator']);
    expect(await content.read('letter', world.letter, 'zh-Hans')).toMatchObject({ title: '信' });
    expect(await content.read('letter', world.letter, 'en')).toMatchObject({ title: 'Letter' });
  });

  it('answers what it came to', async () => {
    await content.change('letter', world.letter, { title: '新信' });
    const { body } = await desk.editor.post(at('snapshots/1/restore'), { locale: 'zh-Hans' });
    expect(body.data).toEqual({ number: 1, restored: 2, left: [] });
    const wrong = await desk.editor.post(at('snapshots/0/restore'), { locale: 'zh-Hans' });
    expect(wrong.status).toBe(400);
    expect((await desk.editor.post(at('snapshots/1/restore'))).body.error.message).toContain(
      'locale',
    );
  });
});

describe('withdrawing with a reason', () => {
  it('tells readers the reason, and leaves the other language', async () => {
    const withdrawal = { locale: 'en', reason: ' A wrong photo. ', note: '内部' };
    const { status, body } = await desk.translator.post(at('withdraw'), withdrawal);
    expect(status).toBe(200);
    expect(body.data).toMatchObject([
      {
        number: 3,
        locale: 'en',
        kind: 'withdrawn',
        publicNote: 'A wrong photo.',
        note: '内部',
        person: 'dajuan-translator Test',
      },
    ]);
    const gone = await app.request.get('/api/editions/2150/published?locale=en');
    expect([gone.status, gone.body.error.message]).toEqual([
      410,
      expect.stringContaining('A wrong photo.'),
    ]);
    expect((await app.request.get('/api/editions/2150/published')).status).toBe(200);
  });

  it('of the source withdraws every language, and is for who publishes in each', async () => {
    const withdraw = (role: Role) =>
      desk[role].post(at('withdraw'), { locale: 'zh-Hans', reason: '有误。' });
    for (const role of ['editor', 'translator'] as const) {
      expect((await withdraw(role)).status).toBe(403);
    }
    expect((await withdraw('editor-in-chief')).body.data).toMatchObject([
      { number: 3, locale: 'en' },
      { number: 3, locale: 'zh-Hans' },
    ]);
  });

  it.each([
    [{ locale: 'en' }, 'reason'],
    [{ locale: 'en', reason: ' ' }, 'reason'],
    [{ locale: 'en', reason: 1 }, 'reason'],
    [{ locale: 'en', reason: 'x'.repeat(2001) }, '2000'],
    [{ locale: 'en', reason: 'x', note: 1 }, 'note'],
    [{ locale: 'fr', reason: 'x' }, 'locale'],
    // Chinese takes every language: it has to be said.
    [{ reason: 'x' }, 'locale'],
  ])('of %j is refused, and changes nothing', async (withdrawal, words) => {
    const { status, body } = await chief().post(at('withdraw'), withdrawal);
    expect([status, body.error.message]).toEqual([400, expect.stringContaining(words)]);
    expect(await acts.snapshots()).toHaveLength(2);
  });

  it('is refused where other editions refer to it, with the list, and where it is not public', async () => {
    const { status, body } = await chief().post(at('withdraw', world.earlier), {
      locale: 'zh-Hans',
      reason: 'x',
    });
    expect(status).toBe(409);
    expect(body.error.details.uses.length).toBeGreaterThan(0);
    expect(await content.read('edition', world.earlier, 'en', 'published')).not.toBeNull();
    const withdrawal = { locale: 'en', reason: 'x' };
    expect((await chief().post(at('withdraw'), withdrawal)).status).toBe(200);
    expect((await chief().post(at('withdraw'), withdrawal)).status).toBe(409);
  });
});

describe('the correction of a metric', () => {
  const path = (metric: string) => `/dajuan/metrics/${metric}/correct`;

  it('is for who publishes in every public language', async () => {
    const correction = { facts: { value: 101 }, notes: NOTES, expected: 100 };
    const open = await openTo((role) => desk[role].post(path(world.members), correction));
    expect(open).toEqual(['editor-in-chief']);
    expect(await acts.snapshots()).toMatchObject([
      {},
      {},
      { number: 3, person: 'dajuan-editor-in-chief Test', kind: 'corrected' },
      { number: 3, locale: 'en', publicNote: 'Corrected.' },
    ]);
  });

  it.each([
    [{ notes: NOTES }, 400, 'facts'],
    [{ facts: { value: 101 } }, 400, 'notes'],
    [{ facts: { value: 101 }, notes: { 'zh-Hans': '更' } }, 400, 'notes.en'],
    [{ facts: { value: 101 }, notes: NOTES, expected: 'x' }, 400, 'expected'],
    [{ facts: { value: 101 }, notes: NOTES, expected: 99 }, 409, '99'],
    [{ facts: { value: 100 }, notes: NOTES }, 409, 'members'],
  ])('of %j is refused', async (correction, status, words) => {
    const { body, ...answer } = await chief().post(path(world.members), correction);
    expect([answer.status, body.error.message]).toEqual([status, expect.stringContaining(words)]);
    expect(await acts.snapshots()).toHaveLength(2);
  });

  it('is refused of a metric that there is not, or that readers do not see', async () => {
    const correction = { facts: { value: 101 }, notes: NOTES };
    expect((await chief().post(path('none'), correction)).status).toBe(404);
    expect((await chief().post(path(world.books), correction)).status).toBe(409);
    expect((await app.request.post(path(world.members)).send(correction)).status).toBe(401);
  });
});
