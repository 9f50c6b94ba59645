import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { databaseTarget } from '../../../src/cli/start/database-target.mjs';
import { sqliteFindings } from '../../../src/cli/start/sqlite-check.mjs';

let root = '';
beforeEach(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'dajuan-sqlite-'));
});
afterEach(() => fs.rmSync(root, { recursive: true, force: true }));

const codes = (filename: string): string[] => {
  const target = databaseTarget({ DATABASE_FILENAME: filename }, root);
  return target.client === 'sqlite' ? sqliteFindings(target).map(({ code }) => code) : [];
};

test('a file that is not there yet gets its folder', () => {
  expect(codes('deep/er/dajuan.db')).toEqual([]);
  expect(fs.existsSync(path.join(root, 'deep/er'))).toBe(true);
});

test('an empty file and a database pass; another file and a folder do not', () => {
  fs.writeFileSync(path.join(root, 'empty.db'), '');
  fs.writeFileSync(path.join(root, 'good.db'), 'SQLite format 3\0 and what follows');
  fs.writeFileSync(path.join(root, 'letter.db'), 'Dear readers, this is no database at all.');
  expect(codes('empty.db')).toEqual([]);
  expect(codes('good.db')).toEqual([]);
  expect(codes('letter.db')).toEqual(['sqlite.notDatabase']);
  expect(codes('.')).toEqual(['sqlite.unusable']);
});

test('a folder that cannot be made ends in a finding, also where recursive mkdir would not end', () => {
  fs.writeFileSync(path.join(root, 'file'), '');
  expect(codes('file/dajuan.db')).toEqual(['sqlite.folder']);
  if (fs.existsSync('/proc/self'))
    expect(codes('/proc/no-such/dajuan.db')).toEqual(['sqlite.folder']);
});
