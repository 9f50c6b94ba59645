import { isDeepStrictEqual } from 'node:util';
import { ask, run } from './child';
import { median } from './numbers';
import type { Measured, Way } from './publish-edition';

const SCRIPT = 'publish-edition';
const RUNS: Readonly<Record<Way, number>> = { act: 9, native: 9, each: 3 };

/** A database as a benchmark needs it: prepared once, copied for each way. */
export interface CopiedDatabase {
  readonly name: 'sqlite' | 'postgres';
  /** The environment of a server on the original, and on a copy of it. */
  readonly original: NodeJS.ProcessEnv;
  copy(label: string): Promise<NodeJS.ProcessEnv>;
}

const measureOn = async (database: CopiedDatabase) => {
  await run(SCRIPT, database.original, ['prepare']);
  const measured = async (way: Way): Promise<Measured> => {
    const answer = await ask(SCRIPT, await database.copy(way), [way, String(RUNS[way])]);
    return JSON.parse(answer) as Measured;
  };
  const [act, native, each] = [
    await measured('act'),
    await measured('native'),
    await measured('each'),
  ];
  for (const other of [native, each]) {
    if (!isDeepStrictEqual(act.rows, other.rows)) throw new Error('Other rows were published');
  }
  const [actMs, nativeMs, eachMs] = [act, native, each].map(({ times }) => median(times));
  return {
    database: database.name,
    documents: act.documents,
    asOneActMs: actMs,
    oneByOneMs: nativeMs,
    oneByOneWithRulesMs: eachMs,
    ratio: Number(((actMs ?? NaN) / (nativeMs ?? NaN)).toPrecision(3)),
  };
};

/**
 * Publishes a changed edition of 80 documents in one language: as one act (checked, kept as a
 * snapshot), through Strapi's own calls one by one without any of our rules, and with them.
 * @returns medians in milliseconds; the ratio is the act's to Strapi's own
 * @throws unless the same rows are published
 */
export const measurePublishing = async (databases: readonly CopiedDatabase[]) => {
  const lines: Awaited<ReturnType<typeof measureOn>>[] = [];
  for (const database of databases) lines.push(await measureOn(database));
  return lines;
};
