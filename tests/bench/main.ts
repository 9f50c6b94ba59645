import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { postgresForTests } from '../support/postgres';
import { run, serve } from './child';
import { copiedPostgres, copiedSqlite } from './copied-databases';
import { measureFigures } from './figures';
import { loadClient } from './load';
import { measureMemory } from './memory';
import { median } from './numbers';
import { measurePublishing } from './publish';
import { measureReads } from './reads';
import { benchSettings } from './settings';
import { isKept, promiseTable, publicationPromise, readingPromises } from './promises';
import { measureAgainstStock } from './stock-reads';
import { readTable, stockTable } from './tables';

const BOOTS = 3;
const MANY = 500;
const PORT = 4711;

const measureBoot = async (env: NodeJS.ProcessEnv): Promise<number> => {
  const times: number[] = [];
  for (let turn = 0; turn < BOOTS; turn += 1) {
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

const measureAll = async (folder: string) => {
  const env = benchSettings(folder, PORT);
  const first = await serve('serve', env);
  await first.stop();
  const boot = { firstMs: Math.round(first.bootTime), laterMs: await measureBoot(env) };
  console.log('Milliseconds to the first answer:', boot);
  const stock = await measureAgainstStock(env, folder);
  console.log(stockTable(stock));
  const one = await measureReads(env, 1);
  console.log(readTable(one));
  const memory = await measureMemory(env);
  console.log('Megabytes after each tenth of 100,000 requests:', memory.megabytes.join(' '));
  await run('multiply', env, [String(MANY)]);
  const many = await measureReads(env, MANY);
  console.log(readTable(many));
  return { boot, stock, one, many, memory };
};

/**
 * Ends with 1 where a promise is missed. `npm run bench reading` and `npm run bench publishing` measure a
 * part alone.
 */
const main = async (part = 'all'): Promise<void> => {
  execFileSync(process.execPath, ['node_modules/typescript/bin/tsc'], { stdio: 'inherit' });
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'dajuan-bench-'));
  fs.mkdirSync(path.join(folder, 'public', 'uploads'), { recursive: true });
  try {
    const figures = part === 'all' ? measureFigures() : undefined;
    if (figures) console.log('Reading figures, characters a second:', figures);
    const publishing = part === 'reading' ? undefined : await measurePublications(folder);
    if (publishing) console.table(publishing);
    const reading = part === 'publishing' ? undefined : await measureAll(folder);
    const client = loadClient().name;
    const promises = [
      ...(reading ? readingPromises(reading) : []),
      ...(publishing ?? []).map(publicationPromise),
    ];
    console.log(promiseTable(promises));
    console.log(JSON.stringify({ client, figures, publishing, ...reading }));
    const missed = promises.filter((promise) => !isKept(promise));
    if (missed.length > 0) {
      console.error(`Missed:\n${promiseTable(missed)}`);
      process.exitCode = 1;
    }
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
};

void main(process.argv[2]);
