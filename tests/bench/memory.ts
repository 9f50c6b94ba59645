import fs from 'node:fs';
import { serve } from './child';

const REQUESTS = 100_000;
const DISTINCT = 10_000;
const AT_ONCE = 16;
const PORT = 4711;

/** Megabytes of memory a process holds; NaN where the system does not tell. */
const residentMegabytes = (pid: number): number => {
  const file = `/proc/${pid}/status`;
  const [, kilobytes] = fs.existsSync(file)
    ? (/^VmRSS:\s+(\d+)/m.exec(fs.readFileSync(file, 'utf8')) ?? [])
    : [];
  return Math.round(Number(kilobytes) / 1024);
};

const ask = async (turn: number): Promise<void> => {
  const value = turn % DISTINCT;
  const query = `filters[value][$gt]=${value}&pagination[pageSize]=5&locale=en`;
  const response = await fetch(`http://127.0.0.1:${PORT}/api/metrics?${query}`);
  await response.arrayBuffer();
  if (response.status !== 200) throw new Error(`${query}: ${response.status}`);
};

/** Asks 100,000 times for 10,000 different things, and looks at the server's memory on the way. */
export const measureMemory = async (env: NodeJS.ProcessEnv) => {
  const server = await serve('serve', { ...env, PORT: String(PORT) });
  const megabytes: number[] = [residentMegabytes(server.pid)];
  try {
    for (let done = 0; done < REQUESTS; done += REQUESTS / 10) {
      let turn = done;
      const until = done + REQUESTS / 10;
      const reader = async (): Promise<void> => {
        while (turn < until) await ask((turn += 1));
      };
      await Promise.all(Array.from({ length: AT_ONCE }, reader));
      megabytes.push(residentMegabytes(server.pid));
    }
  } finally {
    await server.stop();
  }
  return { requests: REQUESTS, distinct: DISTINCT, megabytes };
};
