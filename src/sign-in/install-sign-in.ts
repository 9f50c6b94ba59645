import type { Core } from '@strapi/strapi';
import { equalizeLogInTime } from '../strapi-seams/equal-log-in-time';
import { beforeRoute } from '../strapi-seams/route-middleware';
import { clearExpired } from './counter-table';
import { DOORS } from './doors';
import { endSessionsWithAccess } from './end-sessions';
import { guard } from './guard';

/** Milliseconds between two times at which counters that have run out are taken away. */
const CLEARING = 10 * 60 * 1000;
const NAME = 'dajuan.sign-in';

/**
 * Counts what is guessed at every door at which accounts can be guessed, and ends sessions with the
 * access that they stand for. Call it in `register()`, before routes are mounted.
 */
export const installSignIn = (strapi: Core.Strapi): void => {
  for (const door of DOORS) beforeRoute(strapi, door, guard(strapi, door.gate));
  equalizeLogInTime(strapi);
  endSessionsWithAccess(strapi);
  const timer = setInterval(() => {
    clearExpired(strapi).catch((error: unknown) => strapi.log.warn(error));
  }, CLEARING).unref();
  strapi.add(NAME, () => timer);
};

/** Ends it with the application. */
export const stopSignIn = (strapi: Core.Strapi): void =>
  clearInterval(strapi.get<NodeJS.Timeout>(NAME));
