import type { Core } from '@strapi/strapi';

type Env = Core.Config.Shared.ConfigParams['env'];

const numberFrom = (env: Env, name: string, usual: number, most: number): number => {
  const given = env(name) || String(usual);
  const value = Number(given);
  if (!(value >= 0 && value <= most)) {
    throw new Error(`${name} is "${given}": expected a number from 0 to ${most}.`);
  }
  return value;
};

/** What is told of a running server, and to whom. */
export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  /**
   * Which part of the answers from the cache has a line in the access log: 0 none, 1 all. A line
   * costs a third of such an answer, and the metrics count every one.
   */
  hitSample: numberFrom(env, 'ACCESS_LOG_HIT_SAMPLE', 0.01, 1),
  /** Opens /metrics as a bearer token; without one there are no metrics. */
  metricsToken: env('METRICS_TOKEN') || '',
  /** With less free space than this where it writes, in megabytes, a server is not ready. */
  minFreeMegabytes: numberFrom(env, 'READY_MIN_FREE_MEGABYTES', 100, 1_000_000_000),
});
