// @ts-check
import os from 'node:os';
import v8 from 'node:v8';

/** @typedef {import('./messages.mjs').Finding} Finding */

/** Megabytes that a server holds which keeps no answers: chosen, so that 64 MB of answers come to 400 in all. */
const WITHOUT_CACHE = 336;
/** The least that it runs in: collecting garbage would take more time than answering. */
const LEAST_WITHOUT_CACHE = 300;
/** Megabytes of live objects after a start: what the heap's growth is a part of. */
const LIVE = 180;
/** As the delivery's configuration has it. */
const CACHE = 64;

/** @param {NodeJS.ProcessEnv} env @returns {number} megabytes */
const cacheOf = (env) =>
  env.DELIVERY_CACHE === 'false' ? 0 : Number(env.DELIVERY_CACHE_MEGABYTES || CACHE);

/** @returns {number} megabytes of the machine, or of the container that this runs in */
const machineMegabytes = () => {
  const allowed = process.constrainedMemory?.() ?? 0;
  const all = os.totalmem();
  return Math.floor((allowed > 0 && allowed < all ? allowed : all) / 1024 / 1024);
};

/**
 * Says whether the memory that is set fits the cache and the machine.
 * @param {NodeJS.ProcessEnv} env whose numbers read well
 * @returns {Finding[]} empty, or one
 */
export const memoryFindings = (env, machine = machineMegabytes()) => {
  const value = env.MEMORY_MEGABYTES;
  const cache = cacheOf(env);
  const low = LEAST_WITHOUT_CACHE + cache;
  if (!value || (Number(value) >= low && Number(value) <= machine)) return [];
  return [{ code: 'setting.memory', params: { value, low, cache, machine } }];
};

/**
 * By how many percent the heap may outgrow what lives in it before garbage is collected, so that
 * the process holds about as much memory as is set. Left to itself V8 lets it grow to gigabytes.
 * @param {NodeJS.ProcessEnv} env
 * @returns {number}
 */
export const heapGrowth = (env) => {
  const cache = cacheOf(env);
  const memory = Number(env.MEMORY_MEGABYTES || WITHOUT_CACHE + cache);
  const spare = memory - LEAST_WITHOUT_CACHE - cache;
  return Math.min(Math.max(Math.round((spare / LIVE) * 100), 10), 300);
};

/**
 * Bounds this process's memory by its settings. It is no hard limit, at which V8 would end the
 * process: what a moment needs it gets, and gives back. What is started from here (a build) and
 * commands are not bound.
 * @param {NodeJS.ProcessEnv} env
 */
export const boundMemory = (env) => {
  v8.setFlagsFromString(`--heap-growing-percent=${heapGrowth(env)}`);
  // New objects keep to the space they have now, instead of thirty megabytes more.
  v8.setFlagsFromString('--semi-space-growth-factor=1');
};
