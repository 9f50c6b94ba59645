import type { DatabasePlace } from '../backup-settings';
import { holdPostgres } from './hold-postgres';
import { holdSqlite } from './hold-sqlite';
import type { Hold, Presence } from './presence';

/**
 * Takes the lock on a database's use, without waiting for it.
 * @param onLost called if it is lost with its connection
 */
export const holdDatabase = async (
  place: DatabasePlace,
  presence: Presence,
  onLost: () => void = () => undefined,
): Promise<Hold> =>
  place.client === 'postgres'
    ? holdPostgres(place.connection, place.schema, presence, onLost)
    : holdSqlite(place.file, presence);
