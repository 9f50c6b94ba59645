import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { postgresForTests } from '../support/postgres';
import { run, serve } from './child';
import { copiedPostgres, copiedSqlite } from './copied-databases';
import { measureFigures } from './figures';
import { measurePublishing } from './publish';
import { measure, readOnce, READS } from './read';
import { benchSettings } from './settings';

const ROUNDS = 3;
const SECONDS = { server: 5, bare: 2 };
const PORTS = { server: 4711, bare: 4712 };
const origin = (port: number): string => `http://127.0.0.1:${port}`;

const median = (values: number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;

const round = (value: number, digits: number): number => Number(value.toPrecision(digits));

interface Line {
  read: string;
  editions: number;
  answerBytes: number;
  requestsPerSecond: number;
  bareRequestsPerSecond: number;
  ratioToBare: number;
}

/** Server and bare server take turns, so that a slow moment of the machine meets both. */
const measureReads = async (env: NodeJS.ProcessEnv, editions: number): Promise<Line[]> => {
  const server = await serve('serve', env);
  const bare = await serve('serve-bare', { ...env, PORT: String(PORTS.bare) });
  const lines: Line[] = [];
  for (const read of READS) {
    const expected = await readOnce(origin(PORTS.server), read);
    await fetch(origin(PORTS.bare) + read.path, { method: 'PUT', body: expected });
    const speeds = { server: [] as number[], bare: [] as number[] };
    for (let turn = 0; turn < ROUNDS; turn += 1) {
      for (const side of ['server', 'bare'] as const) {
        const options = { seconds: SECONDS[side], expected };
        speeds[side].push(await measure(origin(PORTS[side]), read, options));
      }
    }
    const [requests, bareRequests] = [median(speeds.server), median(speeds.bare)];
    lines.push({
      read: read.name,
      editions,
      answerBytes: Buffer.byteLength(expected),
      requestsPerSecond: round(requests, 3),
      bareRequestsPerSecond: round(bareRequests, 3),
      ratioToBare: round(requests / bareRequests, 3),
    });
  }
  await bare.stop();
  await server.stop();
  return lines;
};

const measureBoot = async (env: NodeJS.ProcessEnv): Promise<number> => {
  const times: number[] = [];
  for (let turn = 0; turn < ROUNDS; turn += 1) {
    const server = await serve('serve', env);
    times.push(server.bootTime);
    await server.stop();
  }
  return Math.round(median(times));
};

const measurePublications = async (folder: string) => {
  const postgres = await postgresForTests();
  try {
    const sqlite = copiedSqlite(path.join(folder, 'sqlite'));
    const other = await copiedPostgres(path.join(folder, 'postgres'), postgres);
    return await measurePublishing([sqlite, other]);
  } finally {
    await postgres.stop();
  }
};

const main = async (): Promise<void> => {
  execFileSync(process.execPath, ['node_modules/typescript/bin/tsc'], { stdio: 'inherit' });
  const figures = measureFigures();
  console.log('Reading figures, characters a second:', figures);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'dajuan-bench-'));
  fs.mkdirSync(path.join(folder, 'public', 'uploads'), { recursive: true });
  const env = benchSettings(folder, PORTS.server);
  try {
    console.log('First start: tables, seed, seven pictures…');
    const first = await serve('serve', env);
    await first.stop();
    const firstBootMs = Math.round(first.bootTime);
    const bootMs = await measureBoot(env);
    console.log(`First start ${firstBootMs} ms, a later one ${bootMs} ms (median of ${ROUNDS})`);
    const reads = await measureReads(env, 1);
    console.table(reads);
    await run('multiply', env, ['50']);
    const of50 = await measureReads(env, 50);
    console.table(of50);
    const publishing = await measurePublications(folder);
    console.table(publishing);
    console.log(
      JSON.stringify({
        bench: 'baseline',
        figures,
        firstBootMs,
        bootMs,
        reads: [...reads, ...of50],
        publishing,
      }),
    );
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
};

void main();
