// @ts-check
import net from 'node:net';

/** How long a server may take to accept, in milliseconds. */
const PATIENCE = 5_000;

/**
 * Knocks at PostgreSQL's address. It needs no driver, so a wrong address is told before the
 * minutes that a first installation takes.
 * @param {import('./database-target.mjs').PostgresTarget} target
 * @returns {Promise<import('./messages.mjs').Finding[]>} empty, or the one reason why not
 */
export const postgresReachFindings = ({ host, port, setting }) =>
  new Promise((resolve) => {
    const socketFile = host.startsWith('/') ? `${host}/.s.PGSQL.${port}` : undefined;
    const where = socketFile ?? `${host}:${port}`;
    /** @param {string} reason */
    const unreachable = (reason) => {
      socket.destroy();
      const params = { setting: setting('HOST'), where, reason };
      resolve([{ code: 'postgres.unreachable', params }]);
    };
    const socket = net.connect(socketFile ? { path: socketFile } : { host, port });
    socket.setTimeout(PATIENCE, () => unreachable('ETIMEDOUT'));
    socket.once('error', (/** @type {NodeJS.ErrnoException} */ error) =>
      unreachable(error.code ?? error.message),
    );
    socket.once('connect', () => {
      socket.destroy();
      resolve([]);
    });
  });
