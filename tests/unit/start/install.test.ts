import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isInstalled } from '../../../src/cli/start/install.mjs';

let root = '';
beforeEach(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'dajuan-install-'));
  fs.mkdirSync(path.join(root, 'node_modules'));
});
afterEach(() => fs.rmSync(root, { recursive: true, force: true }));

const pg = { version: '8.23.1', integrity: 'sha512-a' };
const write = (file: string, packages: object) =>
  fs.writeFileSync(path.join(root, file), JSON.stringify({ packages }));
const locked = (packages: object) =>
  write('package-lock.json', { '': { name: 'dajuan' }, ...packages });
const found = (packages: object) => write('node_modules/.package-lock.json', packages);

test('what was installed by hand from the same lock is not installed again', () => {
  locked({ 'node_modules/pg': pg });
  found({ 'node_modules/pg': pg });
  expect(isInstalled(root)).toBe(true);
});

test('nothing installed, an interrupted or a partial installation, or another version is', () => {
  locked({ 'node_modules/pg': pg });
  expect(isInstalled(root)).toBe(false);
  fs.writeFileSync(path.join(root, 'node_modules/.package-lock.json'), '{"packages":');
  expect(isInstalled(root)).toBe(false);
  found({});
  expect(isInstalled(root)).toBe(false);
  found({ 'node_modules/pg': { ...pg, version: '8.23.0' } });
  expect(isInstalled(root)).toBe(false);
  found({ 'node_modules/pg': { ...pg, integrity: 'sha512-b' } });
  expect(isInstalled(root)).toBe(false);
});

test('an optional package for another system may be missing', () => {
  locked({ 'node_modules/pg': pg, 'node_modules/fsevents': { version: '2.3.3', optional: true } });
  found({ 'node_modules/pg': pg });
  expect(isInstalled(root)).toBe(true);
});
