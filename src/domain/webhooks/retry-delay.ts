/** Seconds between one attempt and the next, as the Standard Webhooks specification recommends. */
const PAUSES = [5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400];

/** The largest part of a pause that chance adds to it, so that retries do not come all at once. */
const JITTER = 0.2;

/**
 * Seconds until the next attempt at a delivery; null when there is to be none.
 * @param attempts how many have failed, from 1
 * @param chance from 0 to 1
 */
export const retryDelay = (attempts: number, chance: number, scale = 1): number | null => {
  const pause = PAUSES[attempts - 1];
  return pause === undefined ? null : pause * scale * (1 + JITTER * chance);
};
