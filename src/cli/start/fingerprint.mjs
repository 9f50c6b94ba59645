// @ts-check
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/** @param {string} root @param {string} place @returns {string[]} files below a place, in order */
const filesAt = (root, place) => {
  const stats = fs.statSync(path.join(root, place), { throwIfNoEntry: false });
  if (!stats) return [];
  if (!stats.isDirectory()) return [place];
  return fs
    .readdirSync(path.join(root, place))
    .filter((name) => !name.startsWith('.'))
    .sort()
    .flatMap((name) => filesAt(root, `${place}/${name}`));
};

/**
 * One short text that changes when a file is changed, added, moved or removed; times and hidden
 * files do not count.
 * @param {string} root the project's folder
 * @param {string[]} places files and folders in it; one that is not there counts as empty
 * @param {{ skip?: string[], also?: string }} [options] `skip`: places to leave out, with what is
 *   below them; `also`: a text to take in
 * @returns {string} 64 hexadecimal digits
 */
export const fingerprint = (root, places, { skip = [], also = '' } = {}) => {
  const skipped = (/** @type {string} */ file) =>
    skip.some((place) => file === place || file.startsWith(`${place}/`));
  const hash = createHash('sha256').update(also);
  for (const file of places.flatMap((place) => filesAt(root, place))) {
    if (skipped(file)) continue;
    const content = fs.readFileSync(path.join(root, file));
    hash.update(`\0${file}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
};
