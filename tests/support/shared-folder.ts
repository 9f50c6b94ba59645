import fs from 'node:fs';
import path from 'node:path';

/**
 * A folder of independent data beside the project, or undefined where it is absent. What must not be
 * skipped says so by CORPORA=required: then its absence is an error.
 */
export const sharedFolder = (name: string): string | undefined => {
  const folder = path.resolve('..', 'shared', name);
  if (fs.existsSync(folder)) return folder;
  if (process.env.CORPORA === 'required') throw new Error(`${folder} is absent, and required here`);
  process.stderr.write(`Skipped: ${folder} is absent.\n`);
  return undefined;
};
