import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { adminSession } from '../../support/admin';
import { bootApp, type TestApp } from '../../support/app';
import { emptyContent } from '../../support/empty-content';
import { openDesk, type Desk } from '../roles/desk';
import { bilingual } from '../shared-structure/bilingual';

let app: TestApp;
let desk: Desk;
let edition: string;
let path: string;

const VALID = { locale: 'zh-Hans', at: '2030-01-15T08:00', timeZone: 'Asia/Shanghai' };
const SCHEDULE = 'api::scheduled-publication.scheduled-publication';

beforeAll(async () => {
  app = await bootApp();
  desk = await openDesk(app);
});
beforeEach(async () => {
  await emptyContent(app);
  edition = await bilingual(app).source('edition');
  path = `/dajuan/editions/${edition}/schedules`;
});
afterAll(() => emptyContent(app));

const stored = () => app.strapi.db.query(SCHEDULE).count();

describe('scheduling in the panel', () => {
  it('takes a local time in a time zone, shows it, and cancels it', async () => {
    const added = await desk['editor-in-chief'].post(path, { ...VALID, note: 'New year' });
    expect(added.status, added.text).toBe(201);
    const { documentId } = added.body.data;
    const expected = {
      documentId,
      locale: 'zh-Hans',
      at: '2030-01-15T00:00:00.000Z',
      timeZone: 'Asia/Shanghai',
      note: 'New year',
      state: 'waiting',
      person: 'dajuan-editor-in-chief Test',
      startedAt: null,
      finishedAt: null,
      lateBySeconds: null,
      message: null,
    };
    expect(added.body.data).toEqual({ ...expected, notice: null });
    expect((await desk.editor.get(path)).body.data).toEqual([expected]);
    expect((await desk['editor-in-chief'].delete(`/dajuan/schedules/${documentId}`)).status).toBe(
      204,
    );
    const [cancelled] = (await desk.editor.get(path)).body.data;
    expect(cancelled.state).toBe('cancelled');
    const again = await desk['editor-in-chief'].delete(`/dajuan/schedules/${documentId}`);
    expect(again.status).toBe(409);
  });

  it('takes a time with an offset, which needs no time zone', async () => {
    const at = '2030-01-15T08:00+08:00';
    const { status, body } = await desk['editor-in-chief'].post(path, { locale: 'zh-Hans', at });
    expect([status, body.data.at]).toEqual([201, '2030-01-15T00:00:00.000Z']);
  });

  it('says which of two moments it took', async () => {
    const twice = { ...VALID, at: '2029-11-04 01:30', timeZone: 'America/New_York' };
    const { body } = await desk['editor-in-chief'].post(path, twice);
    expect(body.data.at).toBe('2029-11-04T05:30:00.000Z');
    expect(body.data.notice).toContain('twice');
  });

  it.each([
    [{ at: '2029-03-11 02:30', timeZone: 'America/New_York' }, 'at', /put forward/],
    [{ at: '2020-01-01 08:00' }, 'at', /is past/],
    [{ at: '2930-01-01 08:00' }, 'at', /ten years/],
    [{ at: 'soon' }, 'at', /is not a time/],
    [{ at: undefined }, 'at', /is not a time/],
    [{ at: 1_900_000_000 }, 'at', /is not a time/],
    [{ timeZone: 'Asia/Hangzhou' }, 'timeZone', /is not a time zone/],
    [{ timeZone: undefined }, 'timeZone', /is not a time zone/],
    [{ locale: 'fr' }, 'locale', /zh-Hans/],
    [{ note: 7 }, 'note', /must be text/],
    [{ note: 'x'.repeat(2001) }, 'note', /at most 2000/],
  ])('refuses %j, naming %s', async (change, field, message) => {
    const answer = await desk['editor-in-chief'].post(path, { ...VALID, ...change });
    expect(answer.status, answer.text).toBe(400);
    expect(answer.body.error.details.errors[0].path).toEqual([field]);
    expect(answer.body.error.message).toMatch(message);
    expect(await stored()).toBe(0);
  });

  it('refuses the same twice', async () => {
    await desk['editor-in-chief'].post(path, VALID);
    const again = await desk['editor-in-chief'].post(path, VALID);
    expect([again.status, again.body.error.message]).toEqual([
      409,
      expect.stringContaining(`${VALID.at} (${VALID.timeZone})`),
    ]);
    expect(await stored()).toBe(1);
  });

  it('is for those who may publish in the language', async () => {
    expect((await desk.editor.post(path, VALID)).status).toBe(403);
    expect((await desk.translator.post(path, VALID)).status).toBe(403);
    expect(await stored()).toBe(0);
    const chinese = await desk['editor-in-chief'].post(path, VALID);
    expect((await desk.translator.post(path, { ...VALID, locale: 'en' })).status).toBe(201);
    const cancel = `/dajuan/schedules/${chinese.body.data.documentId}`;
    expect((await desk.translator.delete(cancel)).status).toBe(403);
    expect((await app.request.get(path)).status).toBe(401);
    expect((await app.request.post(path).send(VALID)).status).toBe(401);
  });

  it('refuses a translation whose source will not be public by then', async () => {
    const chief = desk['editor-in-chief'];
    const refused = await chief.post(path, { ...VALID, locale: 'en' });
    expect(refused.status).toBe(409);
    expect(refused.body.error.message).toContain('Chinese');
    expect(await stored()).toBe(0);
  });

  it('knows what there is not', async () => {
    const none = '/dajuan/editions/none/schedules';
    expect((await desk['editor-in-chief'].post(none, VALID)).status).toBe(404);
    expect((await desk['editor-in-chief'].get(none)).status).toBe(404);
    expect((await desk['editor-in-chief'].delete('/dajuan/schedules/none')).status).toBe(404);
  });

  it('answers in the person’s language', async () => {
    const reader = await adminSession(app, 'dajuan-editor-in-chief', 'zh-Hans');
    const { body } = await reader.post(path, { ...VALID, at: '2020-01-01 08:00' });
    expect(body.error.message).toContain('已经过去');
  });
});
