// @ts-check
import fs from 'node:fs';

/** @param {string} version @returns {number[]} */
const parts = (version) => version.split('.').map((part) => parseInt(part, 10));

/**
 * Says whether this Node is too old for what package.json asks (`>=major.minor.patch`). Written,
 * like all that is imported before it has answered, so that an old Node can still read it.
 * @param {string} root the project's folder
 * @param {string} found the running version, such as v20.19.0
 * @returns {import('./messages.mjs').Finding | undefined}
 */
export const oldNodeFinding = (root, found) => {
  const { engines } = JSON.parse(fs.readFileSync(`${root}/package.json`, 'utf8'));
  const wanted = String(engines.node).replace(/^>=\s*/, '');
  const have = parts(found.replace(/^v/, ''));
  const difference = parts(wanted)
    .map((number, place) => (have[place] || 0) - number)
    .find((number) => number !== 0);
  return difference !== undefined && difference < 0
    ? { code: 'node.old', params: { wanted, found } }
    : undefined;
};
