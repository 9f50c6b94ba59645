// @ts-check
/** Milliseconds for what is under way, and for all together: docs/deploy.md. */
const DRAIN = 20_000;
const PATIENCE = 25_000;
/** One Ctrl-C arrives twice under npm: from the terminal, and passed on by npm. */
const SAME_SIGNAL = 1_000;

/** @param {import('node:http').Server} server @returns {Promise<void>} when no request is open */
const drained = (server) =>
  new Promise((resolve) => {
    if (!server.listening) return resolve();
    // A connection that was kept open for more is not closed under a request that is on its way.
    server.prependListener('request', (_request, response) => {
      response.setHeader('connection', 'close');
    });
    const sweep = setInterval(() => server.closeIdleConnections(), 50);
    const done = () => {
      clearInterval(sweep);
      resolve();
    };
    server.close(done);
    setTimeout(done, DRAIN).unref();
  });

/**
 * Takes the place of Strapi's own handling of Ctrl-C and SIGTERM, which cuts requests off in the
 * middle: takes no new ones, lets those under way be answered, closes the database and ends with
 * 0. While the server is still starting, or when asked again, it ends at once.
 * @param {import('@strapi/strapi').Core.Strapi & { isLoaded: boolean }} app
 */
export const stopOnSignal = (app) => {
  let stoppingSince = 0;
  /** @param {number} exitCode */
  const stop = async (exitCode) => {
    if (stoppingSince && Date.now() - stoppingSince < SAME_SIGNAL) return;
    if (stoppingSince || !app.isLoaded) process.exit(exitCode);
    stoppingSince = Date.now();
    setTimeout(() => process.exit(exitCode), PATIENCE).unref();
    await drained(app.server.httpServer);
    // Strapi drops every listener of the process when it is done: a late signal would end it red.
    await app.destroy();
    process.exit(0);
  };
  process.removeAllListeners('SIGINT').on('SIGINT', () => void stop(130));
  process.removeAllListeners('SIGTERM').on('SIGTERM', () => void stop(143));
};
