// @ts-check
import fs from 'node:fs';
import path from 'node:path';

const SIGNATURE = 'SQLite format 3\0';

/** @param {string} file @returns {string} its first bytes, or nothing when it is empty */
const signatureOf = (file) => {
  const descriptor = fs.openSync(file, 'r+');
  try {
    const bytes = Buffer.alloc(SIGNATURE.length);
    return bytes.toString('latin1', 0, fs.readSync(descriptor, bytes, 0, bytes.length, 0));
  } finally {
    fs.closeSync(descriptor);
  }
};

/**
 * Makes a folder and those above it, one by one: Node's recursive mkdir never returns where the
 * system says of an existing folder that there is none, as it does in /proc.
 * @param {string} folder
 */
const makeFolder = (folder) => {
  if (fs.existsSync(folder)) return;
  makeFolder(path.dirname(folder));
  fs.mkdirSync(folder);
};

/** @param {unknown} error */
const reasonOf = (error) => /** @type {NodeJS.ErrnoException} */ (error).code ?? String(error);

/**
 * Looks whether SQLite's file can be made or used; makes its folder. Needs nothing installed.
 * @param {import('./database-target.mjs').SqliteTarget} target
 * @returns {import('./messages.mjs').Finding[]} empty, or the one reason why not
 */
export const sqliteFindings = ({ file, setting }) => {
  const folder = path.dirname(file);
  try {
    makeFolder(folder);
    // SQLite writes its journal beside the file.
    fs.accessSync(folder, fs.constants.W_OK | fs.constants.X_OK);
  } catch (error) {
    return [{ code: 'sqlite.folder', params: { setting, file, reason: reasonOf(error) } }];
  }
  if (!fs.existsSync(file)) return [];
  try {
    const signature = signatureOf(file);
    if (signature === '' || signature === SIGNATURE) return [];
    return [{ code: 'sqlite.notDatabase', params: { setting, file } }];
  } catch (error) {
    return [{ code: 'sqlite.unusable', params: { setting, file, reason: reasonOf(error) } }];
  }
};
