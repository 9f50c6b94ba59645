// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import { fingerprint } from './fingerprint.mjs';

/** @typedef {'server' | 'panel'} Part */
/** @typedef {{ inputs: string, outputs: string }} Stamp */

const STAMPS = 'dist/.built.json';
const COMPILER = ['tsconfig.json', 'package.json', 'package-lock.json'];

/**
 * Rooms the admin panel never imports from. A new room counts for the panel until it is listed
 * here: a needless build costs a minute, a missing one shows an old panel.
 */
const SERVER_ROOMS = [
  'src/api',
  'src/backup',
  'src/cli',
  'src/components',
  'src/custom-fields.ts',
  'src/document-middlewares',
  'src/extensions',
  'src/graphql',
  'src/index.ts',
  'src/media',
  'src/messages',
  'src/middlewares',
  'src/reader',
  'src/setup',
  'src/strapi-seams',
  'src/types',
];

/** What the panel's bundle takes from the environment. @param {NodeJS.ProcessEnv} env */
const bundledSettings = (env) => {
  const taken = Object.entries(env).filter(([name]) => /^STRAPI_(ADMIN|AI|ANALYTICS)_/.test(name));
  const pathname = env.PUBLIC_URL ? new URL(env.PUBLIC_URL).pathname : '/';
  return JSON.stringify([
    pathname.replace(/\/+$/, ''),
    env.STRAPI_TELEMETRY_DISABLED,
    taken.sort(),
  ]);
};

/** @param {string} root @param {Part} part @param {NodeJS.ProcessEnv} env @returns {string} */
const inputsOf = (root, part, env) =>
  part === 'server'
    ? fingerprint(root, ['src', 'config', 'database', ...COMPILER], {
        skip: ['src/admin'],
      })
    : fingerprint(root, ['src', 'config', ...COMPILER], {
        skip: SERVER_ROOMS,
        also: bundledSettings(env),
      });

/** @param {string} root @param {Part} part @returns {string} */
const outputsOf = (root, part) =>
  part === 'server'
    ? fingerprint(root, ['dist'], { skip: ['dist/build'] })
    : fingerprint(root, ['dist/build']);

/** @param {string} root @returns {Partial<Record<Part, Stamp>>} */
const readStamps = (root) => {
  try {
    return JSON.parse(fs.readFileSync(path.join(root, STAMPS), 'utf8'));
  } catch {
    return {};
  }
};

/**
 * Says whether a part was built from the sources as they are, and lies there as it was built.
 * @param {string} root the project's folder
 * @param {Part} part
 * @param {NodeJS.ProcessEnv} env
 * @returns {boolean}
 */
export const isBuilt = (root, part, env) => {
  const stamp = readStamps(root)[part];
  return (
    stamp !== undefined &&
    stamp.inputs === inputsOf(root, part, env) &&
    stamp.outputs === outputsOf(root, part)
  );
};

/**
 * Takes note that a part has just been built.
 * @param {string} root the project's folder
 * @param {Part} part
 * @param {NodeJS.ProcessEnv} env
 */
export const stamp = (root, part, env) => {
  const made = { inputs: inputsOf(root, part, env), outputs: outputsOf(root, part) };
  const stamps = JSON.stringify({ ...readStamps(root), [part]: made }, null, 2);
  fs.writeFileSync(path.join(root, STAMPS), `${stamps}\n`);
};
