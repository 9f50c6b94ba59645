import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootApp, type TestApp } from '../../support/app';
import { emptyContent } from '../../support/empty-content';
import { runCli } from '../../support/run-cli';
import { runCommandIn } from '../../support/run-command';
import { proseWorld, type ProseWorld } from '../prose/prose-world';
import { bilingual } from '../shared-structure/bilingual';
import { historyActs } from './history-acts';

let app: TestApp;
let run: ReturnType<typeof runCommandIn>;
let world: ProseWorld;
let content: ReturnType<typeof bilingual>;
let acts: ReturnType<typeof historyActs>;

beforeAll(async () => {
  app = await bootApp();
  run = runCommandIn(app);
  content = bilingual(app);
  acts = historyActs(app, () => world.edition);
  world = await proseWorld(app);
  await content.change('letter', world.letter, {
    title: '新信',
    body: '去年有{{metric:members}}。',
  });
  await acts.publish('zh-Hans');
});
afterAll(() => emptyContent(app));

const json = async (...args: string[]): Promise<unknown> => {
  const { code, stdout, stderr } = await run(...args, '--json');
  expect(code, stderr).toBe(0);
  return JSON.parse(stdout) as unknown;
};

describe('the snapshot command', () => {
  it('lists, the latest first', async () => {
    expect(await json('snapshot', 'list', '2150')).toMatchObject([
      { number: 3, locale: 'zh-Hans' },
      { number: 2, locale: 'en' },
      { number: 1, locale: 'zh-Hans' },
    ]);
  });

  it('shows one as text', async () => {
    const { stdout } = await run('snapshot', 'show', '2150', '2', '--locale', 'en');
    expect(stdout).toContain('# Report');
    expect(stdout).toContain('This year 100 people.');
    expect(stdout).toContain('members  Metric: 100 people');
  });

  it('marks what came and went between two, by words', async () => {
    const { stdout } = await run('snapshot', 'diff', '2150', '1', '3');
    expect(stdout).toContain('letter “新信”, title: text changed\n    {+新+}信');
    expect(stdout).toContain('    [-今年-]{+去年+}有100人。');
    expect(stdout).toContain('metric “指标”, value: figure added\n  + 指标: 7人');
    expect(stdout).toContain('Changes between 1 and 3 in zh-Hans: 3.');
  });

  it('restores one as the draft, which differs from it in nothing then', async () => {
    await content.change('letter', world.letter, { title: '草稿' });
    expect(await json('snapshot', 'diff', '2150', '1', 'draft')).toMatchObject({
      from: 1,
      to: 'draft',
      changes: expect.arrayContaining([
        expect.objectContaining({ kind: 'text', before: '信', after: '草稿' }),
      ]),
    });
    expect(await json('snapshot', 'restore', '2150', '1')).toMatchObject({ number: 1, left: [] });
    expect(await json('snapshot', 'diff', '2150', '1', 'draft')).toMatchObject({ changes: [] });
    expect(await acts.snapshots()).toHaveLength(3);
  });

  it.each([
    [['snapshot'], 'There is no “snapshot ”'],
    [['snapshot', 'drop', '2150'], 'There is no “snapshot drop”'],
    [['snapshot', 'show', '2150'], 'the number of one snapshot'],
    [['snapshot', 'show', '2150', 'draft'], 'the number of one snapshot'],
    [['snapshot', 'diff', '2150', '1', 'x'], 'the numbers of two snapshots'],
    [['snapshot', 'show', '2150', '9'], 'no snapshot 9'],
    [['correct', '2150', 'members', '--expected', 'x'], '--expected'],
    [['withdraw', '2150'], '--reason'],
  ])('refuses %j on stderr with a non-zero exit', async (args, message) => {
    const { code, stdout, stderr } = await run(...args);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain(message);
  });
});

describe('the commands of what readers are told', () => {
  it('correct a metric in every language, with its notes', async () => {
    const facts = ['--value', '154000', '--qualifier', 'over', '--expected', '100'];
    const notes = ['--note-zh', '人数更正。', '--note-en', 'Number corrected.'];
    const { code, stdout, stderr } = await run('correct', '2150', 'members', ...facts, ...notes);
    expect(code, stderr).toBe(0);
    expect(stdout).toContain('members: 100人 → 超15.4万人');
    expect(stdout).toContain('For readers: Number corrected.');
    expect(await content.read('metric', world.members, 'en', 'published')).toMatchObject({
      value: 154000,
    });
  });

  it('withdraw an edition, with its reason', async () => {
    const args = ['withdraw', '2150', '--locale', 'en', '--reason', 'A wrong photo.'];
    // In a process of its own, as it is typed: this server hears of it.
    const { code, stdout, stderr } = await runCli(...args);
    expect(code, stderr).toBe(0);
    expect(stdout).toMatch(/^Snapshot 5 in en: withdrawn/);
    const { status, body } = await app.request.get('/api/editions/2150/published?locale=en');
    expect([status, body.error.message]).toEqual([410, expect.stringContaining('A wrong photo.')]);
  });
});
