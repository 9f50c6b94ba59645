import type { Core } from '@strapi/strapi';
import { troubleOf } from './trouble';

/**
 * Keeps the server up when the database is lost to a question whose answer nobody waits for. Strapi
 * asks such questions: what it tells of each write to those who listen is read after the commit, by
 * itself. Any other error that nobody handles still ends the process.
 */
export const surviveUnwaited = (log: Pick<Core.Strapi['log'], 'warn'>): void => {
  process.on('unhandledRejection', (error) => {
    if (troubleOf(error) === null) throw error;
    const why = error instanceof Error ? error.message : String(error);
    log.warn(`The database did not answer a question that nobody waited for: ${why}`);
  });
};
