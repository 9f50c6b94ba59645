import { afterAll, beforeAll, expect, it } from 'vitest';
import { bootApp, type TestApp } from '../../support/app';
import { emptyContent } from '../../support/empty-content';
import { runCommandIn } from '../../support/run-command';
import { proseWorld } from '../prose/prose-world';

let app: TestApp;
let run: ReturnType<typeof runCommandIn>;

beforeAll(async () => {
  app = await bootApp();
  run = runCommandIn(app);
  await proseWorld(app);
});
afterAll(() => emptyContent(app));

const json = async (...args: string[]) => {
  const { code, stdout, stderr } = await run(...args, '--json');
  expect(code, stderr).toBe(0);
  return JSON.parse(stdout);
};

it('schedules, lists and cancels a publication', async () => {
  const when = ['--at', '2030-01-15 08:00', '--zone', 'Asia/Shanghai'];
  const added = await json('schedule', '2150', '--locale', 'en', ...when, '--note', 'New year');
  const expected = { locale: 'en', at: '2030-01-15T00:00:00.000Z', note: 'New year' };
  expect(added).toMatchObject({ ...expected, person: 'cli', state: 'waiting' });
  expect(await json('schedule', 'list', '2150')).toMatchObject([expected]);
  await json('schedule', 'cancel', added.documentId);
  expect(await json('schedule', 'list', '2150')).toMatchObject([{ state: 'cancelled' }]);
});

it('adds, lists and removes a webhook, and tells its secret once', async () => {
  const url = 'https://192.88.1.1/hook';
  const added = await json('webhook', 'add', url, '--events', 'edition.corrected');
  expect(added).toMatchObject({ url, name: url, events: ['edition.corrected'], isEnabled: true });
  expect(added.secret).toMatch(/^whsec_/);
  const listed = await run('webhook', 'list');
  expect(listed.stdout).toContain(url);
  expect(listed.stdout).not.toContain('whsec_');
  await json('webhook', 'remove', added.documentId);
  expect(await json('webhook', 'list')).toEqual([]);
});

it('lists what became of an edition', async () => {
  const events = await json('events', '2150');
  expect(events).toMatchObject([
    { type: 'edition.published', year: 2150, deliveries: [] },
    { type: 'edition.published' },
  ]);
});

it.each([
  [['schedule', '2150', '--at', 'x', '--zone', 'UTC'], 'at: “x” is not a time'],
  [['schedule', '2150', '--zone', 'UTC'], 'schedule needs --at'],
  [['schedule', '2150', '--at', '2030-01-15 08:00'], 'schedule needs --zone'],
  [['webhook'], 'webhook takes one of: list, add URL, remove ID'],
  [['webhook', 'add', 'http://127.0.0.1/'], 'must lead to the public internet'],
  [['webhook', 'remove', 'none'], 'There is no webhook none'],
])('refuses %j on stderr with a non-zero exit', async (args, message) => {
  const { code, stdout, stderr } = await run(...args);
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toContain(message);
});
