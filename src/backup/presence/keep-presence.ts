import type { Core } from '@strapi/strapi';
import { BackupRefusal } from '../backup-refusal';
import { databasePlace } from '../backup-settings';
import { holdDatabase } from './hold-database';
import type { Hold } from './presence';

const NAME = 'dajuan.presence';

/** Milliseconds until a lock that was lost with its connection is asked for again. */
const PAUSE = 2_000;

interface Kept {
  stop(): Promise<void>;
}

const refuse = ({ taken, marked }: Hold): BackupRefusal | undefined => {
  if (!taken) return new BackupRefusal('start.restoring');
  return marked ? new BackupRefusal('start.unfinished') : undefined;
};

/**
 * Tells restores that this process uses the database, for as long as it runs. Call it before a start
 * has written anything.
 * @throws BackupRefusal while a restore runs, or if one has not ended
 */
export const keepPresence = async (strapi: Core.Strapi): Promise<void> => {
  // The process that makes the tables for a restore is a part of it.
  if (strapi.config.get<boolean>('restore.prepares', false)) return;
  const place = databasePlace(strapi.config.get('database.connection'));
  let hold: Hold | undefined;
  let timer: NodeJS.Timeout | undefined;
  const stopping = new AbortController();

  const again = (): void => {
    if (stopping.signal.aborted) return;
    timer = setTimeout(() => void take().catch(again), PAUSE);
    timer.unref();
  };
  const leave = (reason: Error): void => {
    strapi.log.error(reason.message);
    process.kill(process.pid, 'SIGTERM');
  };
  const take = async (): Promise<void> => {
    const next = await holdDatabase(place, 'together', again);
    const refused = refuse(next);
    hold = next;
    const isStopping = stopping.signal.aborted;
    if (isStopping || refused) await next.end();
    // A restore came between while the database was out of reach: what this server knows is gone.
    if (!isStopping && refused) leave(refused);
  };

  hold = await holdDatabase(place, 'together', again);
  const refused = refuse(hold);
  if (refused) {
    stopping.abort();
    await hold.end();
    throw refused;
  }
  const kept: Kept = {
    stop: async () => {
      stopping.abort();
      clearTimeout(timer);
      await hold?.end();
    },
  };
  strapi.add(NAME, kept);
};

/** Lets go of the database: call it in `destroy()`. */
export const endPresence = async (strapi: Core.Strapi): Promise<void> => {
  if (strapi.has(NAME)) await strapi.get<Kept>(NAME).stop();
};
