// @ts-check
import { build } from './build.mjs';
import { openPostgres } from './postgres-session.mjs';
import { ensureInstalled, readSettings, trySettings } from './prepare.mjs';
import { serveInTurn } from './serve-in-turn.mjs';

/** @param {import('./run-command.mjs').Context} context */
export const run = async (context) => {
  const { root, env } = context;
  env.NODE_ENV ||= 'production';
  readSettings(context);
  const target = await trySettings(context);
  await ensureInstalled(context);
  const session = target.client === 'postgres' ? await openPostgres(root, target) : undefined;
  await build(context);
  await serveInTurn(context, target, session);
};
