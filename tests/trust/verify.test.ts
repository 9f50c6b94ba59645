import fs from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type * as CommandModule from '../../src/cli/run-command';
import { brokenWorld } from '../strapi/integrity/broken-world';
import type { Row } from '../strapi/integrity/plant';
import { compiled } from '../support/compiled';
import { emptyContent } from '../support/empty-content';
import { measured, rounds } from './support/row';

const { runCommand } = compiled('cli/run-command') as typeof CommandModule;

let world: Awaited<ReturnType<typeof brokenWorld>>;

beforeAll(async () => {
  world = await brokenWorld();
});
afterAll(async () => {
  await emptyContent(world.app);
});

/** The command line on the server of the run. */
const verify = async (...options: string[]) => {
  const { strapi } = world.app;
  const { code, stdout } = await runCommand(['verify', '--json', ...options], (work) =>
    work(strapi),
  );
  return { code, said: JSON.parse(stdout) as { findings?: { kind: string }[]; kept?: string } };
};

it('what no rule allows is found and mended, and nothing stored is lost', async (context) => {
  const { plant } = world;
  const times: number[] = [];
  for (let time = 0; time < rounds(1, 20); time += 1) {
    const began = performance.now();
    expect(await world.find()).toEqual([]);
    times.push(performance.now() - began);
  }
  const unit = (await plant.rows('units').where({ locale: 'zh-Hans' }).first()) as Row;
  await plant.again('units', unit, { name: '又一个', published_at: null });
  await plant.again('components_unit_measure_words', {}, { word: '孤' });
  plant.file('uploads', 'lost_9876543210.png');
  const { code, said } = await verify();
  const kinds = said.findings?.map(({ kind }) => kind) ?? [];
  expect([code, ...kinds]).toEqual([1, 'extra-version', 'ownerless-row', 'file-without-row']);
  const mended = await verify('--mend');
  expect(mended.code).toBe(0);
  expect(fs.readdirSync(mended.said.kept ?? '').sort()).toEqual(['rows.ndjson', 'uploads']);
  expect(await verify()).toEqual({ code: 0, said: { findings: [] } });
  expect(await plant.rows('units').where({ name: '又一个' })).toHaveLength(1);
  const took = Math.ceil(Math.min(...times));
  measured(context, `${kinds.length} of ${kinds.length}; the seed is looked through in ${took} ms`);
});
