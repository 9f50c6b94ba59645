import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeBackup } from '../../../src/backup/make-backup';
import { silent, smallWorld, VERSION, type SmallWorld } from './small-backup';

let world: SmallWorld;
beforeEach(() => {
  world = smallWorld();
});
afterEach(() => world.remove());

const attempt = (folder: string, lines: string[] = []) =>
  makeBackup(world.settings, folder, VERSION, { ...silent, say: (line) => lines.push(line) });

describe('a backup', () => {
  it('holds the product’s tables and files, and names what it leaves out', async () => {
    const lines: string[] = [];
    const manifest = await attempt(path.join(world.root, 'new', 'one'), lines);
    expect(manifest.tables.map(({ name, rows }) => [name, rows])).toEqual([
      ['files', 1],
      ['letters', 1],
      ['report-sections', 0],
    ]);
    expect(manifest.files.map(({ name }) => name)).toEqual(['deep/大厅.jpg', 'hall.jpg']);
    expect(lines.join('\n')).toContain('the tables notes');
  });

  it('goes into an empty folder only, and once if two ask for the same', async () => {
    const folder = path.join(world.root, 'taken');
    const outcomes = await Promise.allSettled([attempt(folder), attempt(folder)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const before = fs.readdirSync(folder);
    await expect(attempt(folder)).rejects.toThrow('is not empty');
    expect(fs.readdirSync(folder)).toEqual(before);
    expect(before).toContain('manifest.json');
  });

  it('does not go into a folder that it would have to hold', async () => {
    fs.symlinkSync(world.uploads, path.join(world.root, 'link'));
    for (const place of ['uploads/one', 'uploads', 'link/one']) {
      await expect(attempt(path.join(world.root, place))).rejects.toThrow('which is to be backed');
    }
  });

  it('is given up, leaving nothing, when a file that rows name is not there', async () => {
    fs.rmSync(path.join(world.uploads, 'deep', '大厅.jpg'));
    const folder = path.join(world.root, 'incomplete');
    await expect(attempt(folder)).rejects.toThrow('are not there: 1, among them deep/大厅.jpg');
    expect(fs.readdirSync(folder)).toEqual([]);
  });

  it('reads rows anew when a file is taken away meanwhile, with its row', async () => {
    fs.rmSync(path.join(world.uploads, 'hall.jpg'));
    const folder = path.join(world.root, 'second-look');
    const manifest = await makeBackup(world.settings, folder, VERSION, {
      ...silent,
      say: (line) => {
        if (!line.includes('taken away')) return;
        const database = new Database(world.file);
        database.exec('delete from files');
        database.close();
      },
    });
    expect(manifest.tables.find(({ name }) => name === 'files')?.rows).toBe(0);
  });

  it('follows no link, and refuses a value that is not of its column’s kind', async () => {
    fs.symlinkSync('/etc/hostname', path.join(world.uploads, 'secret.jpg'));
    await expect(attempt(path.join(world.root, 'a'))).rejects.toThrow('secret.jpg is neither');
    fs.rmSync(path.join(world.uploads, 'secret.jpg'));
    const database = new Database(world.file);
    database.exec(`update letters set public = 'perhaps'`);
    database.close();
    await expect(attempt(path.join(world.root, 'b'))).rejects.toThrow('letters.public holds');
  });

  it('is for its owner’s eyes only', async () => {
    const folder = await world.backUp();
    const modes = ['', 'manifest.json', 'tables', 'tables/letters.jsonl.gz'].map(
      (name) => fs.statSync(path.join(folder, name)).mode & 0o077,
    );
    expect(modes).toEqual([0, 0, 0, 0]);
  });
});
