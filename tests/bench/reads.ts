import { serve, type Running } from './child';
import { measureInTurns, type Comparison } from './in-turns';
import { significant } from './numbers';
import { COLD, DEEP, GRAPHQL, POST, readOnce, WARM, WHOLE, type Read } from './read';

const TURNS = { rounds: 9, seconds: 1 };
const PORTS = { server: 4711, bare: 4712 };
const origin = (port: number): string => `http://127.0.0.1:${port}`;

/** How fast one read is answered, beside a bare server. */
export interface ReadLine extends Comparison {
  readonly read: string;
  readonly editions: number;
  readonly kept: boolean;
  readonly bytes: number;
}

interface Servers {
  readonly server: Running;
  readonly bare: Running;
}

const measureOne = async (
  { server, bare }: Servers,
  read: Read,
  editions: number,
  kept: boolean,
): Promise<ReadLine> => {
  const answer = await readOnce(origin(PORTS.server), read);
  await fetch(origin(PORTS.bare) + read.path, { method: 'PUT', body: JSON.stringify(answer) });
  const compared = await measureInTurns(
    { origin: origin(PORTS.server), pid: server.pid, read },
    { origin: origin(PORTS.bare), pid: bare.pid, read },
    TURNS,
  );
  const again = await readOnce(origin(PORTS.server), read);
  if (again.body !== answer.body) throw new Error(`${read.path}: another answer`);
  const bytes = Buffer.byteLength(answer.body);
  return { read: read.name, editions, kept, bytes, ...compared };
};

const withServers = async (
  env: NodeJS.ProcessEnv,
  work: (servers: Servers) => Promise<void>,
): Promise<void> => {
  const server = await serve('serve', { ...env, PORT: String(PORTS.server) });
  const bare = await serve('serve-bare', { ...env, PORT: String(PORTS.bare) });
  try {
    await work({ server, bare });
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
    withServers({ ...env, DELIVERY_CACHE: String(kept) }, async (servers) => {
      for (const read of kept ? WARM : COLD) {
        lines.push(await measureOne(servers, read, editions, kept));
      }
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
    restToBare: warm.ratio,
    getToBare: find(one, GRAPHQL, true).ratio,
    postToBare: find(one, POST, true).ratio,
    slowestToBare: Math.min(...rest.map(({ ratio }) => ratio)),
    warmToDeep: significant(warm.perSecond / deep.perSecond),
    warmAmongMany: significant(find(many, WHOLE, true).ratio / warm.ratio),
    coldAmongMany: significant(find(many, WHOLE, false).perSecond / cold.perSecond),
  };
};
