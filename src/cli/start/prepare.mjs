// @ts-check
import { databaseTarget } from './database-target.mjs';
import { createEnvFile, loadEnvFile } from './env-file.mjs';
import { install, isInstalled } from './install.mjs';
import { listenFindings } from './listen-check.mjs';
import { postgresReachFindings } from './postgres-reach.mjs';
import { settingsFindings } from './settings.mjs';
import { sqliteFindings } from './sqlite-check.mjs';
import { StartFailure } from './start-failure.mjs';

/** @typedef {import('./run-command.mjs').Context} Context */
/** @typedef {import('./messages.mjs').Finding} Finding */

/** @param {Finding[]} findings */
const stopAt = (findings) => {
  if (findings.length > 0) throw new StartFailure(findings);
};

/**
 * Creates .env if there is none, takes it into the environment and checks how the settings read.
 * @param {Context} context
 * @throws {StartFailure} naming each setting that is wrong or missing
 */
export const readSettings = ({ root, env, progress, say }) => {
  if (createEnvFile(root, env)) progress.line(`✓ ${say('env.created')}`);
  loadEnvFile(root, env);
  stopAt(settingsFindings(env));
};

/**
 * Tries what the settings point at: the address to listen on, the database's file or server.
 * Needs nothing installed, so it is told before an installation of minutes.
 * @param {Context} context
 * @returns {Promise<import('./database-target.mjs').DatabaseTarget>} the database to use
 * @throws {StartFailure} naming the setting that points nowhere
 */
export const trySettings = async ({ root, env }) => {
  stopAt(await listenFindings(env));
  const target = databaseTarget(env, root);
  stopAt(target.client === 'sqlite' ? sqliteFindings(target) : await postgresReachFindings(target));
  return target;
};

/**
 * Installs the locked dependencies if they are missing or not the ones that are locked.
 * @param {Context} context
 * @throws {StartFailure} with npm's last lines
 */
export const ensureInstalled = async ({ root, env, progress, say }) => {
  if (isInstalled(root)) return;
  await progress.step(say('step.install'), () => install(root, env));
};
