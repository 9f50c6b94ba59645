import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isBuilt, stamp } from '../../../src/cli/start/build-stamp.mjs';

let root = '';
const write = (file: string, text: string) => {
  fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  fs.writeFileSync(path.join(root, file), text);
};
const built = (env = {}) => ({
  server: isBuilt(root, 'server', env),
  panel: isBuilt(root, 'panel', env),
});

beforeEach(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'dajuan-stamp-'));
  for (const file of [
    'package-lock.json',
    'config/server.ts',
    'src/api/letter/letter.ts',
    'src/domain/figures.ts',
    'src/admin/app.tsx',
    'dist/src/index.js',
    'dist/build/index.html',
  ]) {
    write(file, file);
  }
  stamp(root, 'server', {});
  stamp(root, 'panel', {});
});
afterEach(() => fs.rmSync(root, { recursive: true, force: true }));

test('nothing is built again when nothing changed, whatever the times of the files', () => {
  const later = new Date(Date.now() + 60_000);
  fs.utimesSync(path.join(root, 'config/server.ts'), later, later);
  expect(built()).toEqual({ server: true, panel: true });
});

describe('a change builds the parts that hold it', () => {
  test.each([
    ['src/api/letter/letter.ts', { server: false, panel: true }],
    ['src/admin/app.tsx', { server: true, panel: false }],
    ['src/domain/figures.ts', { server: false, panel: false }],
    ['config/server.ts', { server: false, panel: false }],
    ['package-lock.json', { server: false, panel: false }],
    ['src/new-room/new.ts', { server: false, panel: false }],
    ['dist/src/index.js', { server: false, panel: true }],
    ['dist/src/left-over.js', { server: false, panel: true }],
    ['dist/build/index.html', { server: true, panel: false }],
  ])('%s', (file, expected) => {
    write(file, 'changed');
    expect(built()).toEqual(expected);
  });
});

test('a removed source, output or stamp is noticed', () => {
  fs.rmSync(path.join(root, 'src/api'), { recursive: true });
  expect(built()).toEqual({ server: false, panel: true });
  fs.rmSync(path.join(root, 'dist/build'), { recursive: true });
  expect(built()).toEqual({ server: false, panel: false });
  stamp(root, 'server', {});
  fs.rmSync(path.join(root, 'dist'), { recursive: true });
  expect(built()).toEqual({ server: false, panel: false });
});

test('the panel is built again when the path it is served under changes, not for a new host', () => {
  expect(built({ PUBLIC_URL: 'https://dajuan.example' }).panel).toBe(true);
  expect(built({ PUBLIC_URL: 'https://dajuan.example/cms' }).panel).toBe(false);
});
