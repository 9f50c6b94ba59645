import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { freePort } from './free-port';
import { runTool, type RunningTool } from './system-tool';

/** PgBouncer in transaction mode in front of a PostgreSQL server. */
export interface Bouncer extends RunningTool {
  /** The address of a database by this way. */
  through(databaseUrl: string): string;
}

/**
 * Runs PgBouncer with the configuration that the documentation gives, on other ports. It refuses to
 * be root, so that its folder is open to everyone.
 * @param command pgbouncer itself
 * @param target the address of any database of the server
 */
export const startBouncer = async (command: string, target: string): Promise<Bouncer> => {
  const { hostname, port: server, username, password } = new URL(target);
  const port = await freePort();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'dajuan-bouncer-'));
  fs.chmodSync(folder, 0o755);
  const users = path.join(folder, 'userlist.txt');
  fs.writeFileSync(users, `"${username}" "${password}"\n`);
  const config = fs
    .readFileSync('docs/examples/pgbouncer.ini', 'utf8')
    .replace('host=127.0.0.1 port=5432', `host=${hostname} port=${server}`)
    .replace('listen_port = 6432', `listen_port = ${port}\nunix_socket_dir =`)
    .replace('auth_file = userlist.txt', `auth_file = ${users}`);
  const file = path.join(folder, 'pgbouncer.ini');
  fs.writeFileSync(file, config);
  const person = process.getuid?.() === 0 ? ['-u', 'nobody'] : [];
  const tool = await runTool(command, [...person, file], port);
  return {
    through: (databaseUrl) => {
      const url = new URL(databaseUrl);
      url.port = String(port);
      return url.toString();
    },
    stop: async () => {
      await tool.stop();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
};
