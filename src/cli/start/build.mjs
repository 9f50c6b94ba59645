// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import { isBuilt, stamp } from './build-stamp.mjs';
import { runChild } from './run-child.mjs';
import { StartFailure } from './start-failure.mjs';

/** @typedef {import('./run-command.mjs').Context} Context */

/**
 * Empties dist but for the panel: a compiler leaves the output of removed sources there, and
 * Strapi loads every file it finds.
 * @param {string} root
 */
const clearServer = (root) => {
  const dist = path.join(root, 'dist');
  if (!fs.existsSync(dist)) return;
  for (const name of fs.readdirSync(dist)) {
    if (name !== 'build' && name !== '.built.json') {
      fs.rmSync(path.join(dist, name), { recursive: true });
    }
  }
};

/** @param {Context} context @param {string[]} script */
const runScript = async ({ root, env }, script) => {
  const settings = { cwd: root, env: { ...env, NODE_ENV: 'production' } };
  const { exitCode, output } = await runChild(process.execPath, script, settings);
  if (exitCode !== 0) throw new StartFailure([{ code: 'build.failed' }], output);
};

/**
 * Builds what is not built: the server by TypeScript's compiler, in seconds; the admin panel,
 * and the server with it, by Strapi's own build.
 * @param {Context} context
 * @throws {StartFailure} with the compiler's last lines
 */
export const build = async (context) => {
  const { root, env, progress, say } = context;
  if (!isBuilt(root, 'panel', env)) {
    await progress.step(say('step.panel'), async () => {
      clearServer(root);
      await runScript(context, ['node_modules/@strapi/strapi/bin/strapi.js', 'build']);
    });
    stamp(root, 'panel', env);
    stamp(root, 'server', env);
  } else if (!isBuilt(root, 'server', env)) {
    await progress.step(say('step.server'), async () => {
      clearServer(root);
      await runScript(context, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json']);
    });
    stamp(root, 'server', env);
  }
};
