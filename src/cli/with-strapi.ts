import path from 'node:path';
import type { Core } from '@strapi/strapi';
import type { WithStrapi } from './command';
import { databaseAtRest } from './database-at-rest';

/** Standard output is the command's answer alone: what Strapi has to say goes to stderr. */
const logToStderr = (strapi: Core.Strapi): void => {
  const stderrLevels = Object.fromEntries(
    Object.keys(strapi.log.levels).map((name) => [name, true]),
  );
  for (const transport of strapi.log.transports) Object.assign(transport, { stderrLevels });
};

/**
 * Loads the compiled application without serving it, does the work, and closes it again. It does
 * not seed: a command changes what it says it changes.
 */
export const withStrapi: WithStrapi = async (work) => {
  // Loaded here, so that a mistake in the command line is told at once.
  const { createStrapi } = await import('@strapi/strapi');
  const distDir = path.resolve(__dirname, '..', '..');
  const strapi = createStrapi({
    appDir: path.dirname(distDir),
    distDir,
    serveAdminPanel: false,
    autoReload: false,
  });
  logToStderr(strapi);
  strapi.config.set('seed.enabled', false);
  strapi.config.set('audit.person', 'cli');
  try {
    await strapi.load();
    return await work(strapi);
  } finally {
    await databaseAtRest(strapi);
    await strapi.destroy();
  }
};
