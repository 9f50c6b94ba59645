import type { Core } from '@strapi/strapi';
import { say } from '../messages/say';
import { findBroken } from './find-broken';

/** Warns in one line of what no rule allows, by kind, and names the command that lists it. */
export const warnOfBroken = async (strapi: Core.Strapi): Promise<void> => {
  const found = await findBroken(strapi);
  if (found.length === 0) return;
  const counts = new Map<string, number>();
  for (const { kind } of found) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const kinds = [...counts].map(([kind, count]) => `${kind}: ${count}`).join(', ');
  strapi.log.warn(say('integrity.at-start', { count: found.length, kinds }, 'en'));
};

/**
 * Has a server look its database through once it listens, so that a start waits for nothing. A
 * command loads the application without listening, and does not look.
 */
export const lookAtStart = (strapi: Core.Strapi): void => {
  strapi.server.httpServer.once('listening', () => {
    warnOfBroken(strapi).catch((error: unknown) => {
      strapi.log.warn(`The database was not looked through: ${String(error)}`);
    });
  });
};
