import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { adminSession, type AdminSession } from '../../support/admin';
import { bootApp, type TestApp } from '../../support/app';
import { emptyContent } from '../../support/empty-content';
import { withdraw } from '../../support/withdraw';
import { historyActs, refusal } from '../history/history-acts';
import { proseWorld, type ProseWorld } from '../prose/prose-world';
import { bilingual } from '../shared-structure/bilingual';

let app: TestApp;
let world: ProseWorld;
let content: ReturnType<typeof bilingual>;
let acts: ReturnType<typeof historyActs>;
let editor: AdminSession;

beforeAll(async () => {
  app = await bootApp();
  content = bilingual(app);
  editor = await adminSession(app, 'dajuan-editor');
  acts = historyActs(app, () => world.edition);
});
beforeEach(async () => {
  world = await proseWorld(app);
});
afterAll(() => emptyContent(app));

const errorsIn = async (locale: 'zh-Hans' | 'en'): Promise<string[]> => {
  const path = `/dajuan/editions/${world.edition}/readiness?locale=${locale}`;
  const findings = (await editor.get(path)).body.data as { severity: string; code: string }[];
  return findings.filter(({ severity }) => severity === 'error').map(({ code }) => code);
};

const publishing = async (locale: 'zh-Hans' | 'en'): Promise<number> =>
  (await refusal(acts.publish(locale))).status;

describe('a translation is not ready', () => {
  it('while its source is not public, and publishing it is refused', async () => {
    await withdraw(app, world.edition);
    expect(await errorsIn('en')).toEqual(['source-unpublished']);
    expect(await publishing('en')).toBe(409);
    expect(await errorsIn('zh-Hans')).toEqual([]);
  });

  it('while it says what only the draft of its source says, and publishing it is refused', async () => {
    await content.change('letter', world.letter, { body: '今年有{{metric:members}}，来了55人。' });
    await content.translate('letter', world.letter, {
      body: 'This year {{metric:members}}, of whom 55 people came.',
    });
    expect(await errorsIn('en')).toEqual(['source-outdated']);
    expect(await publishing('en')).toBe(422);
  });

  it('and is ready once the source is published', async () => {
    await withdraw(app, world.edition);
    expect(await publishing('zh-Hans')).toBe(200);
    expect(await errorsIn('en')).toEqual([]);
    expect(await publishing('en')).toBe(200);
  });
});
