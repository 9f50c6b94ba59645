import fs from 'node:fs';
import path from 'node:path';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type * as StartModule from '../../../src/integrity/report-at-start';
import { compiled } from '../../support/compiled';
import { brokenWorld } from './broken-world';
import type { Row } from './plant';

const { warnOfBroken } = compiled('integrity/report-at-start') as typeof StartModule;

let world: Awaited<ReturnType<typeof brokenWorld>>;
let plant: (typeof world)['plant'];

beforeAll(async () => {
  world = await brokenWorld();
  ({ plant } = world);
});
beforeEach(() => world.anew());
describe('rows that belong to nothing', () => {
  const NOWHERE = 987_654;

  it.each([
    ['a link to nothing', 'report_sections_metrics_lnk', { metric_id: NOWHERE }],
    ['a link of nothing', 'report_sections_metrics_lnk', { report_section_id: NOWHERE }],
    ['a file shown by nothing', 'files_related_mph', { related_id: NOWHERE }],
    ['a file shown by no content type', 'files_related_mph', { related_type: 'api::gone.gone' }],
    ['a component of nothing', 'units_cmps', { entity_id: NOWHERE }],
    ['no component of a unit', 'units_cmps', { cmp_id: NOWHERE }],
  ])('%s: is found, kept in a file and taken away', async (_what, table, changes) => {
    const row = (await plant.rows(table).orderBy('id').first()) as Row;
    const { id: _id, ...values } = row;
    await plant.pastKeys((trx) => trx(table).insert({ ...values, ...changes }));
    const planted = (await plant.rows(table).where(changes).first()) as Row;
    const before = await plant.rows(table).whereNot({ id: planted.id }).orderBy('id');
    expect(await world.find()).toEqual([{ kind: 'ownerless-row', table, id: planted.id }]);
    const { mended, left, kept } = await world.mend();
    expect([mended.length, left]).toEqual([1, []]);
    const lines = fs
      .readFileSync(path.join(kept ?? '', 'rows.ndjson'), 'utf8')
      .trim()
      .split('\n');
    expect(lines.map((line) => JSON.parse(line) as object)).toEqual([
      { table, row: JSON.parse(JSON.stringify(planted)) as object },
    ]);
    expect(await plant.rows(table).orderBy('id')).toEqual(before);
  });

  it('a component: is found, kept and taken away', async () => {
    const id = await plant.again('components_unit_measure_words', {}, { word: '孤' });
    const found = { kind: 'ownerless-row', table: 'components_unit_measure_words', id };
    expect(await world.find()).toEqual([found]);
    const { mended } = await world.mend();
    expect(mended.map(({ finding }) => finding)).toEqual([found]);
    expect(await world.find()).toEqual([]);
  });
});

describe('files', () => {
  it('without a row are moved out of the public folder, but for those of this hour', async () => {
    const lost = plant.file('uploads', 'lost_0123456789.png');
    const original = plant.file('originals', 'lost_0123456789.png');
    const young = plant.file('uploads', 'young_0123456789.png', 60_000);
    const hidden = plant.file('uploads', '.gitkeep');
    const found = await world.find();
    expect(found).toEqual([
      { kind: 'file-without-row', folder: 'uploads', name: 'lost_0123456789.png' },
      { kind: 'file-without-row', folder: 'originals', name: 'lost_0123456789.png' },
    ]);
    const { kept } = await world.mend();
    expect([lost, original, young, hidden].map((file) => fs.existsSync(file))).toEqual([
      false,
      false,
      true,
      true,
    ]);
    expect(path.relative(process.env.PUBLIC_DIR ?? '', kept ?? '')).toMatch(/^\.\./);
    for (const folder of ['uploads', 'originals']) {
      const text = fs.readFileSync(path.join(kept ?? '', folder, 'lost_0123456789.png'), 'utf8');
      expect(text).toBe('a file called lost_0123456789.png');
    }
    expect(await world.find()).toEqual([]);
    fs.rmSync(young);
  });

  it('that a row names and that are not there are listed, and the row stays', async () => {
    const row = (await plant.rows('files').where('provider', 'local').first()) as Row;
    const file = path.join(process.env.PUBLIC_DIR ?? '', String(row.url));
    const bytes = fs.readFileSync(file);
    fs.rmSync(file);
    try {
      const finding = {
        kind: 'row-without-file',
        id: row.id,
        title: row.name,
        name: path.basename(file),
      };
      expect(await world.find()).toEqual([finding]);
      const { mended, left, kept } = await world.mend();
      expect([mended, left, kept]).toEqual([[], [{ finding, reason: null }], null]);
      expect(await plant.rows('files').where({ id: row.id }).first()).toEqual(row);
    } finally {
      fs.writeFileSync(file, bytes);
    }
  });
});

describe('a server that starts', () => {
  it('warns once of what it finds, by kind and with the command, and is silent otherwise', async () => {
    const warn = vi.spyOn(world.app.strapi.log, 'warn').mockReturnValue(world.app.strapi.log);
    try {
      await warnOfBroken(world.app.strapi);
      expect(warn).not.toHaveBeenCalled();
      await plant.again('components_unit_measure_words', {}, { word: '孤' });
      await warnOfBroken(world.app.strapi);
      expect(warn.mock.calls).toEqual([
        [
          'The database holds what no rule allows: 1 found (ownerless-row: 1). ' +
            '“npm run --silent cli -- verify” lists them',
        ],
      ]);
    } finally {
      warn.mockRestore();
    }
  });
});
