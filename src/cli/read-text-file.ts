import fs from 'node:fs';

/**
 * The text of a UTF-8 file, every character of it, so that offsets are the file's own.
 * @throws an Error that names the file and says what is wrong with it
 */
export const readTextFile = (file: string): string => {
  if (!fs.existsSync(file)) throw new Error(`There is no file ${file}`);
  if (!fs.statSync(file).isFile()) throw new Error(`${file} is not a file`);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(fs.readFileSync(file));
  } catch {
    throw new Error(`${file} is not a UTF-8 text`);
  }
};
