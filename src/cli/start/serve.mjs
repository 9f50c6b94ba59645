// @ts-check
import { createRequire } from 'node:module';
import path from 'node:path';
import { announceAddresses, announceFirstAdministrator } from './announce.mjs';
import { explainDatabaseError } from './explain-database-error.mjs';
import { StartFailure } from './start-failure.mjs';
import { stopOnSignal } from './stop-on-signal.mjs';

/** @typedef {import('./database-target.mjs').DatabaseTarget} DatabaseTarget */
/** @typedef {import('@strapi/strapi').Core.Strapi & { isLoaded: boolean, listen(): Promise<void> }} App */

/**
 * @typedef {object} Built what is served
 * @property {string} [dist] the folder of the compiled server; the project's own unless it is given
 * @property {boolean} [panel] whether the admin panel is built, and served with it
 */

/** @param {DatabaseTarget} target @param {string} root */
const nameOf = (target, root) =>
  target.client === 'sqlite'
    ? `SQLite, ${path.relative(root, target.file)}`
    : `PostgreSQL, ${target.database} (${target.host}:${target.port})`;

/** @param {App} app @param {string} database */
const addressesOf = (app, database) => {
  const server = app.config.get('server.absoluteUrl');
  return {
    rest: `${server}${app.config.get('api.rest.prefix')}/editions`,
    graphql: `${server}${app.config.get('plugin::graphql.endpoint')}`,
    panel: String(app.config.get('admin.absoluteUrl')),
    database,
  };
};

/** @param {unknown} error @param {DatabaseTarget} target */
const asFailure = (error, target) => {
  const finding = explainDatabaseError(error, target);
  if (finding) return new StartFailure([finding]);
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  const params = { reason: message.split('\n')[0] ?? '' };
  // What was made to be read by whoever starts the server is told alone.
  if (error instanceof Error && error.name === 'Refusal') {
    return new StartFailure([{ code: 'boot.refused', params }]);
  }
  return new StartFailure([{ code: 'boot.failed', params }], stack?.split('\n'));
};

/**
 * Starts Strapi in this process, makes the first administrator of a new database, and says where
 * all is to be found. Returns when the server listens.
 * @param {import('./run-command.mjs').Context} context
 * @param {DatabaseTarget} target
 * @param {Built} [built]
 * @throws {StartFailure} one line, naming the setting when the database is at fault
 */
export const serve = async (context, target, { dist, panel = true } = {}) => {
  const { root, env } = context;
  const require = createRequire(path.join(root, 'package.json'));
  const distDir = dist ?? path.join(root, 'dist');
  try {
    const { createStrapi } = require('@strapi/strapi');
    /** @type {App} */
    const app = createStrapi({ appDir: root, distDir, serveAdminPanel: panel });
    stopOnSignal(app);
    await app.load();
    const { createFirstAdministrator } = require(
      path.join(distDir, 'src/setup/first-administrator.js'),
    );
    const administrator = await createFirstAdministrator(app, env.ADMIN_EMAIL || undefined);
    // Shown before anything else can go wrong: it is not kept.
    if (administrator) announceFirstAdministrator(context, administrator);
    await app.listen();
    announceAddresses(context, addressesOf(app, nameOf(target, root)));
  } catch (error) {
    throw asFailure(error, target);
  }
};
