// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import { runChild } from './run-child.mjs';
import { StartFailure } from './start-failure.mjs';

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean }} Locked */

/** @param {string} file @returns {Record<string, Locked> | undefined} */
const packagesOf = (file) => {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
};

/**
 * Says whether what is installed is what package-lock.json asks for, by npm's own record: npm
 * writes it when an installation is complete, whoever ran it. Optional packages may be missing,
 * as those for other systems are.
 * @param {string} root the project's folder
 * @returns {boolean}
 */
export const isInstalled = (root) => {
  const wanted = packagesOf(path.join(root, 'package-lock.json'));
  const found = packagesOf(path.join(root, 'node_modules', '.package-lock.json'));
  if (!wanted || !found) return false;
  return Object.entries(wanted).every(([place, locked]) => {
    if (place === '') return true;
    const there = found[place];
    if (!there) return locked.optional === true || locked.devOptional === true;
    return there.version === locked.version && there.integrity === locked.integrity;
  });
};

/** npm as it was called, when it called us; else the one on the path. @param {NodeJS.ProcessEnv} env */
const npm = (env) =>
  env.npm_execpath && /npm-cli\.c?js$/.test(env.npm_execpath)
    ? { command: process.execPath, first: [env.npm_execpath] }
    : { command: 'npm', first: [] };

/**
 * Installs the locked dependencies. Those for development too, whatever NODE_ENV says: the
 * compiler is one of them.
 * @param {string} root the project's folder
 * @param {NodeJS.ProcessEnv} env
 * @throws {StartFailure} with npm's last lines
 */
export const install = async (root, env) => {
  const { command, first } = npm(env);
  const args = [...first, 'ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const { exitCode, output } = await runChild(command, args, { cwd: root, env });
  if (exitCode !== 0) throw new StartFailure([{ code: 'install.failed' }], output);
};
