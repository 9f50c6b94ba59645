import type { ClientConfig } from 'pg';
import { CHANNEL } from './change';
import { ownConnection } from './own-connection';
import { readOnPostgres } from './read-changes';
import type { Watch } from './watch';

/**
 * Watches a PostgreSQL database through a connection of its own, on which commits are notified.
 * @param table the change log, quoted and with its schema
 * @param onNotice called when a commit is notified, this server's own among them
 */
export const watchPostgres = (config: ClientConfig, table: string, onNotice: () => void): Watch => {
  const read = readOnPostgres(table);
  const { ask, close } = ownConnection(config, (client) => {
    client.on('notification', onNotice);
    return client.query(`listen ${CHANNEL}`);
  });
  // A notification may be lost, or swallowed by a pooler: only the question tells.
  return { read: () => read(ask), close };
};
