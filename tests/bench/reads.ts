import { serve, type Running } from './child';
import { loadClient } from './load';
import { median, significant } from './numbers';
import { COLD, DEEP, GRAPHQL, POST, readOnce, WARM, WHOLE, type Read } from './read';

const ROUNDS = 15;
const SECONDS = 1;
const PORTS = { server: 4711, bare: 4712 };
const origin = (port: number): string => `http://127.0.0.1:${port}`;

/** How fast one read is answered. */
export interface ReadLine {
  readonly read: string;
  readonly editions: number;
  readonly kept: boolean;
  readonly bytes: number;
  readonly perSecond: number;
  readonly bare: number;
  readonly ratioToBare: number;
}

const { load } = loadClient();

/**
 * Once warm, server and bare server take turns, so that a slow moment of the machine meets both.
 */
const measureOne = async (read: Read, editions: number, kept: boolean): Promise<ReadLine> => {
  const answer = await readOnce(origin(PORTS.server), read);
  await fetch(origin(PORTS.bare) + read.path, { method: 'PUT', body: JSON.stringify(answer) });
  const [speeds, bares, ratios]: [number[], number[], number[]] = [[], [], []];
  for (const port of Object.values(PORTS)) await load(origin(port), read, SECONDS);
  for (let round = 0; round < ROUNDS; round += 1) {
    const speed = await load(origin(PORTS.server), read, SECONDS);
    const bare = await load(origin(PORTS.bare), read, SECONDS);
    speeds.push(speed);
    bares.push(bare);
    ratios.push(speed / bare);
  }
  const again = await readOnce(origin(PORTS.server), read);
  if (again.body !== answer.body) throw new Error(`${read.path}: another answer`);
  return {
    read: read.name,
    editions,
    kept,
    bytes: Buffer.byteLength(answer.body),
    perSecond: significant(median(speeds)),
    bare: significant(median(bares)),
    ratioToBare: significant(median(ratios)),
  };
};

const withServers = async (
  env: NodeJS.ProcessEnv,
  work: (server: Running) => Promise<void>,
): Promise<void> => {
  const server = await serve('serve', { ...env, PORT: String(PORTS.server) });
  const bare = await serve('serve-bare', { ...env, PORT: String(PORTS.bare) });
  try {
    await work(server);
  } finally {
    await bare.stop();
    await server.stop();
  }
};

/** Measures every read of a server that keeps answers, and of one that keeps none. */
export const measureReads = async (
  env: NodeJS.ProcessEnv,
  editions: number,
): Promise<ReadLine[]> => {
  const lines: ReadLine[] = [];
  const measure = (kept: boolean) =>
    withServers({ ...env, DELIVERY_CACHE: String(kept) }, async () => {
      for (const read of kept ? WARM : COLD) lines.push(await measureOne(read, editions, kept));
    });
  await measure(true);
  await measure(false);
  return lines;
};

const find = (lines: readonly ReadLine[], { name }: Read, kept: boolean): ReadLine => {
  const found = lines.find((line) => line.read === name && line.kept === kept);
  if (!found) throw new Error(`${name} was not measured`);
  return found;
};

/**
 * What the promises about reading come to. What is held against a bare server is compared by that,
 * which takes the machine's moods out; what is made anew, by its own speed.
 */
export const readRatios = (one: readonly ReadLine[], many: readonly ReadLine[]) => {
  const [warm, cold, deep] = [
    find(one, WHOLE, true),
    find(one, WHOLE, false),
    find(one, DEEP, false),
  ];
  const rest = [...one, ...many].filter(
    ({ kept, read }) => kept && read.endsWith('REST') && read !== WHOLE.name,
  );
  return {
    restToBare: warm.ratioToBare,
    getToBare: find(one, GRAPHQL, true).ratioToBare,
    postToBare: find(one, POST, true).ratioToBare,
    slowestToBare: Math.min(...rest.map(({ ratioToBare }) => ratioToBare)),
    warmToDeep: significant(warm.perSecond / deep.perSecond),
    coldToDeep: significant(cold.perSecond / deep.perSecond),
    warmAmongMany: significant(find(many, WHOLE, true).ratioToBare / warm.ratioToBare),
    coldAmongMany: significant(find(many, WHOLE, false).perSecond / cold.perSecond),
  };
};
