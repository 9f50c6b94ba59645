import autocannon from 'autocannon';
import { execFile, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Read } from './read';

const CONNECTIONS = 16;

/** Requests a second that 16 connections get answers to. */
export type Load = (origin: string, read: Read, seconds: number) => Promise<number>;

/** wrk takes a tenth of the work that a load from Node takes of the machine it shares. */
const byWrk: Load = async (origin, { method, path: target, body }, seconds) => {
  const script = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'dajuan-wrk-')), 'request.lua');
  const quoted = (text: string) => `[==[${text}]==]`;
  fs.writeFileSync(
    script,
    `wrk.method = ${quoted(method)}\nwrk.headers['content-type'] = 'application/json'\n` +
      (body === undefined ? '' : `wrk.body = ${quoted(body)}\n`),
  );
  const args = ['-t1', `-c${CONNECTIONS}`, `-d${seconds}s`, '--timeout', '30s', '-s', script];
  const { stdout } = await promisify(execFile)('wrk', [...args, origin + target]);
  fs.rmSync(path.dirname(script), { recursive: true });
  const [, rate] = /Requests\/sec:\s+([\d.]+)/.exec(stdout) ?? [];
  if (/Non-2xx|Socket errors/.test(stdout) || rate === undefined) throw new Error(stdout);
  return Number(rate);
};

const byAutocannon: Load = async (origin, { method, path: target, body }, duration) => {
  const headers = { 'content-type': 'application/json' };
  const url = origin + target;
  const options = { url, method, headers, connections: CONNECTIONS, duration, timeout: 30 };
  const { errors, non2xx, requests, ...run } = await autocannon({
    ...options,
    ...(body && { body }),
  });
  if (errors + non2xx > 0) throw new Error(`${target}: ${errors} errors, ${non2xx} not 2xx`);
  return requests.total / run.duration;
};

const hasWrk = (): boolean => spawnSync('wrk', ['-v']).error === undefined;

/** The client that loads servers: wrk where it is installed, else autocannon. */
export const loadClient = (): { readonly name: string; readonly load: Load } =>
  hasWrk() ? { name: 'wrk', load: byWrk } : { name: 'autocannon', load: byAutocannon };
