import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootApp, type TestApp } from '../../support/app';
import { emptyContent } from '../../support/empty-content';
import { uploadedImage } from '../../support/image';
import { disagreements } from './disagreements';
import { chanceFrom } from './random-number';
import { openRandomDesk, type Operation } from './random-operation';
import { readStored } from './stored';
import { trespasses } from './trespasses';

const SEQUENCES = Number(process.env.RANDOM_SEQUENCES ?? 3);
const STEPS = 90;

let app: TestApp;
let images: number[];

beforeAll(async () => {
  app = await bootApp();
  images = [];
  for (const name of ['one', 'two', 'three']) images.push(await uploadedImage(app, name));
});

afterAll(async () => {
  await emptyContent(app);
  await app.strapi.db.query('plugin::upload.file').deleteMany({ where: { id: { $in: images } } });
});

const tell = (operations: Operation[]): string =>
  operations
    .map((one, at) => `${at + 1}. ${JSON.stringify(one)}`)
    .slice(-30)
    .join('\n');

/** Writes at random and stops at the first state that breaks a rule. */
const run = async (seed: number): Promise<{ refused: number; done: number }> => {
  await emptyContent(app);
  const desk = openRandomDesk(app, chanceFrom(seed), images);
  const operations: Operation[] = [];
  let before = await readStored(app);
  for (let step = 0; step < STEPS; step += 1) {
    const operation = await desk.step();
    operations.push(operation);
    const after = await readStored(app);
    const wrong = [...disagreements(after), ...trespasses(before, after, operation)];
    expect(wrong, `seed ${seed}:\n${tell(operations)}`).toEqual([]);
    before = after;
  }
  const refused = operations.filter((one) => one.refused !== undefined).length;
  return { refused, done: operations.length - refused };
};

const seeds = Array.from(
  { length: SEQUENCES },
  (_, index) => Number(process.env.RANDOM_SEED ?? 1) + index,
);

describe('whatever is written, in whatever order and language', () => {
  it.each(seeds)(
    'structure and facts stay one, and nobody’s text changes: sequence %i',
    async (seed) => {
      const { refused, done } = await run(seed);
      expect(done).toBeGreaterThan(refused);
    },
  );
});
