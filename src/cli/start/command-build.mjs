// @ts-check
import { build } from './build.mjs';
import { ensureInstalled, readSettings } from './prepare.mjs';

/** @param {import('./run-command.mjs').Context} context */
export const run = async (context) => {
  readSettings(context);
  await ensureInstalled(context);
  await build(context);
};
