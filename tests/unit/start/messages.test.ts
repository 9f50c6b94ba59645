import fs from 'node:fs';
import { expect, test } from 'vitest';
import { sayFor } from '../../../src/cli/start/messages.mjs';

const folder = 'src/cli/start';
const wording = (file: string): Record<string, string> =>
  JSON.parse(fs.readFileSync(`${folder}/${file}`, 'utf8'));
const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();

test('every message exists in both languages, with the same placeholders', () => {
  const english = wording('en.json');
  const chinese = wording('zh-Hans.json');
  expect(Object.keys(chinese)).toEqual(Object.keys(english));
  for (const [code, text] of Object.entries(english)) {
    expect(placeholders(chinese[code] ?? ''), code).toEqual(placeholders(text));
  }
});

test('every code that the launcher says is worded, and no wording is left over', () => {
  const source = fs
    .readdirSync(folder)
    .filter((name) => name.endsWith('.mjs'))
    .map((name) => fs.readFileSync(`${folder}/${name}`, 'utf8'))
    .join('\n');
  const worded = Object.keys(wording('en.json'));
  const families = [...new Set(worded.map((code) => code.split('.')[0]))].join('|');
  const said = source.match(new RegExp(`(?<=')(${families})\\.[a-zA-Z]+(?=')`, 'g')) ?? [];
  const read = /^(process|server|admin|api)\./;
  expect([...new Set(said)].filter((code) => !read.test(code)).sort()).toEqual([...worded].sort());
});

test('the terminal speaks Chinese where its locale does, LC_ALL first', () => {
  expect(sayFor({ LANG: 'zh_CN.UTF-8' })('announce.email')).toBe('邮箱');
  expect(sayFor({ LANG: 'zh_CN.UTF-8', LC_ALL: 'C' })('announce.email')).toBe('E-mail');
  expect(sayFor({})('announce.email')).toBe('E-mail');
});
