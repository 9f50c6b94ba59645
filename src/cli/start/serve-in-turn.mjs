// @ts-check
import fs from 'node:fs';
import { boundMemory } from './memory.mjs';
import { serve } from './serve.mjs';

/** @typedef {Awaited<ReturnType<typeof import('./postgres-session.mjs').openPostgres>>} Session */

/**
 * Starts the server when it is its turn among those that start on one PostgreSQL, and gives the turn
 * to the next when it listens.
 * @param {import('./run-command.mjs').Context} context
 * @param {import('./database-target.mjs').DatabaseTarget} target
 * @param {Session} [session] on PostgreSQL
 * @param {import('./serve.mjs').Built} [built]
 * @throws {StartFailure} one line
 */
export const serveInTurn = async (context, target, session, built) => {
  const { env, progress, say } = context;
  await session?.lock(() => progress.line(`… ${say('postgres.waiting')}`));
  const isNew = target.client === 'sqlite' ? !fs.existsSync(target.file) : await session?.isNew();
  progress.line(`… ${say(isNew ? 'step.firstBoot' : 'step.boot')}`);
  boundMemory(env);
  await serve(context, target, built);
  await session?.close();
};
