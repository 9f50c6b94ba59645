// @ts-check
import { openPostgres } from './postgres-session.mjs';
import { ensureInstalled, readSettings, trySettings } from './prepare.mjs';
import { runChild } from './run-child.mjs';

/** @param {import('./run-command.mjs').Context} context */
export const run = async (context) => {
  const { root, env } = context;
  env.NODE_ENV ||= 'development';
  readSettings(context);
  const target = await trySettings(context);
  await ensureInstalled(context);
  if (target.client === 'postgres') await (await openPostgres(root, target)).close();
  const script = ['node_modules/@strapi/strapi/bin/strapi.js', 'develop'];
  const { exitCode } = await runChild(process.execPath, script, { cwd: root, env, show: true });
  process.exit(exitCode);
};
