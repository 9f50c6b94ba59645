import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compare } from '../../../src/cli/compare';
import { figures } from '../../../src/cli/figures';

let folder: string;
/** These commands read files alone. */
const noStrapi = () => Promise.reject(new Error('the application was loaded'));
const at = (name: string): string => path.join(folder, name);

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'figures-'));
  fs.writeFileSync(at('zh.txt'), '有15.3万人次。\n\n送书80册。');
  fs.writeFileSync(at('en.txt'), '15.3 million participations.\n\n80 books.');
  fs.writeFileSync(at('bytes.txt'), Buffer.from([0xff, 0xfe, 0xfd]));
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

describe('figures', () => {
  it('lists what stands in a file, with offsets in its text', async () => {
    const { json, text } = await figures.run([at('zh.txt')], {}, noStrapi);
    expect(json).toEqual([
      expect.objectContaining({
        text: '15.3万人次',
        start: 1,
        end: 8,
        value: 153000,
        unit: '人次',
      }),
      expect.objectContaining({ text: '80册', class: 'quantity', qualifier: 'exact' }),
    ]);
    expect(text.split('\n')).toHaveLength(2);
  });

  it('tells the language by the characters, or is told it', async () => {
    const english = await figures.run([at('en.txt')], {}, noStrapi);
    expect(english.json).toEqual([
      expect.objectContaining({ value: 15300000, unit: 'participations' }),
      expect.objectContaining({ value: 80, unit: 'books' }),
    ]);
    const told = await figures.run([at('en.txt')], { locale: 'zh-Hans' }, noStrapi);
    expect(told.json).not.toEqual(english.json);
  });

  it.each([
    [[], {}, 'figures takes one file'],
    [['nowhere.txt'], {}, 'There is no file nowhere.txt'],
    [['src'], {}, 'src is not a file'],
    [['package.json'], { locale: 'fr' }, '--locale is zh-Hans or en, not fr'],
  ])('refuses %j %j', async (args, options, message) => {
    await expect(figures.run(args, options, noStrapi)).rejects.toThrow(message);
  });

  it('refuses what is no text', async () => {
    await expect(figures.run([at('bytes.txt')], {}, noStrapi)).rejects.toThrow(
      'is not a UTF-8 text',
    );
  });
});

describe('compare', () => {
  it('says what differs, and pairs what agrees', async () => {
    const { json, text } = await compare.run([at('zh.txt'), at('en.txt')], {}, noStrapi);
    expect(json).toMatchObject({ findings: [{ code: 'magnitude' }] });
    expect((json as { pairs: unknown[] }).pairs).toHaveLength(2);
    expect(text).toContain('2 figures agree or are paired, 1 differences.');
  });

  it('needs both files', async () => {
    await expect(compare.run([at('zh.txt')], {}, noStrapi)).rejects.toThrow(
      'compare takes two files',
    );
  });
});
