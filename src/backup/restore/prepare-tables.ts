import path from 'node:path';
import { createStrapi } from '@strapi/strapi';

/**
 * Makes the tables of an empty database as a first start does, without the seed. A process of its
 * own, so that the memory it needs is free again when rows are restored.
 */
const prepare = async (): Promise<void> => {
  // Whoever restores is gone: nobody waits for the tables.
  process.on('disconnect', () => process.exit(1));
  const distDir = path.resolve(__dirname, '..', '..', '..');
  const strapi = createStrapi({
    appDir: path.dirname(distDir),
    distDir,
    serveAdminPanel: false,
    autoReload: false,
  });
  strapi.config.set('seed.enabled', false);
  strapi.config.set('events.workers', false);
  strapi.config.set('restore.prepares', true);
  await strapi.load();
  process.exit(0);
};

void prepare().catch((error: unknown) => {
  process.stderr.write(
    `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  process.exit(1);
});
