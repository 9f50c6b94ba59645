// @ts-check
export { ensureInstalled as run } from './prepare.mjs';
