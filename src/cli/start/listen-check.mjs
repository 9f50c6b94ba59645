// @ts-check
import net from 'node:net';

/**
 * @param {string | undefined} code
 * @param {string} host
 * @param {number} port
 * @returns {import('./messages.mjs').Finding}
 */
const finding = (code = 'unknown', host, port) => {
  if (code === 'EADDRINUSE') return { code: 'port.taken', params: { host, port } };
  if (code === 'EACCES') return { code: 'port.forbidden', params: { port } };
  return { code: 'host.unusable', params: { host, reason: code } };
};

/**
 * Listens on HOST and PORT for a moment, to learn before the long steps whether the server can.
 * @param {NodeJS.ProcessEnv} env settings that read well
 * @returns {Promise<import('./messages.mjs').Finding[]>} empty, or the one reason why not
 */
export const listenFindings = (env) =>
  new Promise((resolve) => {
    const host = env.HOST || '127.0.0.1';
    const port = Number(env.PORT || 1337);
    const probe = net.createServer();
    probe.once('error', (/** @type {NodeJS.ErrnoException} */ error) =>
      resolve([finding(error.code, host, port)]),
    );
    probe.listen(port, host, () => probe.close(() => resolve([])));
  });
