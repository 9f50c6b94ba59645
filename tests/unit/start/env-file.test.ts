import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createEnvFile, loadEnvFile, SECRETS } from '../../../src/cli/start/env-file.mjs';

let root = '';
beforeEach(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'dajuan-env-'));
});
afterEach(() => fs.rmSync(root, { recursive: true, force: true }));

const file = () => path.join(root, '.env');
const loaded = (env: Record<string, string> = {}) => {
  loadEnvFile(root, env);
  return env;
};

test('a new .env has every secret, four app keys, and only its owner may read it', () => {
  expect(createEnvFile(root, {})).toBe(true);
  expect(fs.statSync(file()).mode & 0o777).toBe(0o600);
  const env = loaded();
  expect(Object.keys(env).sort()).toEqual([...SECRETS].sort());
  expect(new Set(env.APP_KEYS?.split(',')).size).toBe(4);
  expect(new Set(Object.values(env)).size).toBe(SECRETS.length);
});

test('two installations never share a secret', () => {
  createEnvFile(root, {});
  const first = loaded();
  fs.rmSync(file());
  createEnvFile(root, {});
  const second = loaded();
  for (const name of SECRETS) expect(second[name]).not.toBe(first[name]);
});

test('a .env that is there stays as it is, even an empty one', () => {
  fs.writeFileSync(file(), 'PORT=4000\n', { mode: 0o644 });
  expect(createEnvFile(root, {})).toBe(false);
  expect(fs.readFileSync(file(), 'utf8')).toBe('PORT=4000\n');
  fs.writeFileSync(file(), '');
  expect(createEnvFile(root, {})).toBe(false);
  expect(fs.readFileSync(file(), 'utf8')).toBe('');
});

test('the environment wins over .env, and .env fills what it lacks', () => {
  fs.writeFileSync(file(), 'PORT=4000\nHOST=0.0.0.0\n');
  expect(loaded({ PORT: '5000' })).toEqual({ PORT: '5000', HOST: '0.0.0.0' });
});

test('a folder that takes no file stops the start, unless the environment has every secret', () => {
  const missing = path.join(root, 'gone');
  expect(() => createEnvFile(missing, { JWT_SECRET: 'x' })).toThrow('env.notWritable');
  const all = Object.fromEntries(SECRETS.map((name) => [name, 'x']));
  expect(createEnvFile(missing, all)).toBe(false);
});
