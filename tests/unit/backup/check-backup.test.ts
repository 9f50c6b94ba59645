import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkBackup } from '../../../src/backup/format/check-backup';
import type { Manifest } from '../../../src/backup/format/manifest';
import { schemaImprint } from '../../../src/backup/format/write-part';
import { silent, smallWorld, VERSION, type SmallWorld } from './small-backup';

let world: SmallWorld;
beforeAll(() => {
  world = smallWorld();
});
afterAll(() => world.remove());

const check = (folder: string, version = VERSION) => checkBackup(folder, version, silent);

/** Rewrites a manifest with a hash that fits, as one with bad intent would. */
const forge = (folder: string, change: (manifest: Manifest) => object): void => {
  const file = path.join(folder, 'manifest.json');
  const manifest = JSON.parse(fs.readFileSync(file, 'utf8')) as Manifest;
  const json = JSON.stringify({ ...manifest, ...change(manifest) });
  fs.writeFileSync(file, json);
  const hash = createHash('sha256').update(json).digest('hex');
  fs.writeFileSync(path.join(folder, 'manifest.sha256'), `${hash}  manifest.json\n`);
};

const part = 'tables/letters.jsonl.gz';
const damages: [string, (folder: string) => void, string][] = [
  ['has no manifest', (at) => fs.rmSync(path.join(at, 'manifest.json')), 'is not a backup'],
  ['lacks a part', (at) => fs.rmSync(path.join(at, part)), part],
  ['lacks a file', (at) => fs.rmSync(path.join(at, 'files/uploads/hall.jpg')), 'hall.jpg'],
  ['ends early', (at) => fs.truncateSync(path.join(at, part), 40), part],
  [
    'has a file of the same size with another content',
    (at) => fs.writeFileSync(path.join(at, 'files/uploads/hall.jpg'), 'a hell'),
    'hall.jpg',
  ],
  ['has a file too many', (at) => fs.writeFileSync(path.join(at, 'files/more'), ''), 'files/more'],
  [
    'has a link in the place of a file',
    (at) => {
      fs.renameSync(path.join(at, 'files/uploads/hall.jpg'), path.join(world.root, 'outside.jpg'));
      fs.symlinkSync(path.join(world.root, 'outside.jpg'), path.join(at, 'files/uploads/hall.jpg'));
    },
    'hall.jpg',
  ],
  [
    'has a link in the place of a folder',
    (at) => {
      fs.renameSync(path.join(at, 'files/uploads'), path.join(world.root, 'outside'));
      fs.symlinkSync(path.join(world.root, 'outside'), path.join(at, 'files/uploads'));
    },
    'files/uploads',
  ],
  [
    'has a manifest that was changed',
    (at) => {
      const file = path.join(at, 'manifest.json');
      fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace('"rows": 1', '"rows": 2'));
    },
    'manifest.json',
  ],
  ['is no JSON', (at) => fs.writeFileSync(path.join(at, 'manifest.json'), '{'), 'manifest.json'],
  [
    'names a file outside its folder',
    (at) => forge(at, ({ files }) => ({ files: [{ ...files[0], name: '../../../evil.jpg' }] })),
    'manifest.json',
  ],
  [
    'names a file by a path of the machine',
    (at) => forge(at, ({ files }) => ({ files: [{ ...files[0], name: '/etc/passwd' }] })),
    'manifest.json',
  ],
  [
    'names a part of another folder',
    (at) => forge(at, ({ tables }) => ({ tables: [{ ...tables[0], part: '../letters' }] })),
    'manifest.json',
  ],
  [
    'names a table twice',
    (at) => forge(at, ({ tables }) => ({ tables: [...tables, tables[0]] })),
    'manifest.json',
  ],
  ['has other things for tables', (at) => forge(at, () => ({ tables: 'all' })), 'manifest.json'],
  [
    'unpacks to more than it says',
    (at) => {
      const bomb = gzipSync('["x"]\n'.repeat(100_000));
      fs.writeFileSync(path.join(at, part), bomb);
      const sha256 = createHash('sha256').update(bomb).digest('hex');
      forge(at, ({ tables }) => ({
        tables: tables.map((table) =>
          table.part === part ? { ...table, size: bomb.length, sha256 } : table,
        ),
      }));
    },
    part,
  ],
  [
    'says another content than its rows have',
    (at) =>
      forge(at, ({ tables }) => ({
        tables: tables.map((table) => ({ ...table, content: '0'.repeat(63) + '1' })),
      })),
    'tables/files.jsonl.gz',
  ],
];

describe('a backup', () => {
  it('that is whole is taken', async () => {
    const { manifest } = await check(await world.backUp());
    expect(manifest.tables).toHaveLength(3);
    expect(manifest.schema).toBe(schemaImprint(manifest.tables));
  });

  it.each(damages)('that %s is refused, naming it', async (_what, damage, named) => {
    const folder = await world.backUp();
    damage(folder);
    await expect(check(folder)).rejects.toThrow(named);
  });

  it('of a newer version or form is refused, one of an older version taken', async () => {
    const folder = await world.backUp();
    await expect(check(folder, '1.2.2')).rejects.toThrow('by a newer version (1.2.3)');
    await expect(check(folder, '0.9.9')).rejects.toThrow('by a newer version');
    await expect(check(folder, '1.10.0')).resolves.toBeDefined();
    forge(folder, () => ({ format: 2, tables: 'of another form' }));
    await expect(check(folder)).rejects.toThrow('by a newer version (2)');
  });
});
