// @ts-check
import fs from 'node:fs';
import { build } from './build.mjs';
import { boundMemory } from './memory.mjs';
import { openPostgres } from './postgres-session.mjs';
import { ensureInstalled, readSettings, trySettings } from './prepare.mjs';
import { serve } from './serve.mjs';

/** @param {import('./run-command.mjs').Context} context */
export const run = async (context) => {
  const { root, env, progress, say } = context;
  env.NODE_ENV ||= 'production';
  readSettings(context);
  const target = await trySettings(context);
  await ensureInstalled(context);
  const session = target.client === 'postgres' ? await openPostgres(root, target) : undefined;
  await build(context);
  await session?.lock(() => progress.line(`… ${say('postgres.waiting')}`));
  const isNew = target.client === 'sqlite' ? !fs.existsSync(target.file) : await session?.isNew();
  progress.line(`… ${say(isNew ? 'step.firstBoot' : 'step.boot')}`);
  boundMemory(env);
  await serve(context, target);
  await session?.close();
};
