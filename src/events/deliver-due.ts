import type { Core } from '@strapi/strapi';
import { attemptDelivery, type Surroundings } from './attempt-delivery';
import { claimDeliveries } from './claim-deliveries';
import { eventSettings } from './settings';

/** How often a pass looks again before it leaves the rest to the next. */
const ROUNDS = 20;

/**
 * Attempts every delivery that is due, those of one edition to one webhook one after another.
 * Receivers that do not answer cost their own deliveries time, nobody else's.
 * @param signal says that the server is being stopped: what is under way is finished, no more
 * @returns how many attempts were made
 */
export const deliverDue = async (
  strapi: Core.Strapi,
  surroundings: Surroundings,
  signal?: AbortSignal,
): Promise<number> => {
  const { timeout } = eventSettings(strapi);
  let attempts = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    if (signal?.aborted) break;
    const claims = await claimDeliveries(strapi, surroundings.now(), timeout);
    if (claims.length === 0) break;
    attempts += claims.length;
    await Promise.all(claims.map((claim) => attemptDelivery(strapi, claim, surroundings)));
  }
  return attempts;
};
