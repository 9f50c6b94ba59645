// @ts-check
import { fileURLToPath } from 'node:url';
import { sayFor } from './messages.mjs';
import { oldNodeFinding } from './node-version.mjs';
import { StartFailure } from './start-failure.mjs';
import { stopWithParent } from './stop-with-parent.mjs';

/**
 * @typedef {object} Context what every command works with
 * @property {string} root the project's folder
 * @property {NodeJS.ProcessEnv} env
 * @property {import('./messages.mjs').Say} say
 * @property {import('./progress.mjs').Progress} progress
 */

const root = fileURLToPath(new URL('../../..', import.meta.url)).replace(/[\\/]$/, '');

/**
 * Ends the program for a reason: what a failed program printed, then a line for each finding. An
 * error that is no StartFailure is a mistake in the code and keeps its trace.
 * @param {unknown} error
 * @param {import('./messages.mjs').Say} say
 */
const end = (error, say) => {
  if (error instanceof StartFailure) {
    error.output.forEach((line) => console.error(line));
    error.findings.forEach(({ code, params }) => console.error(`✗ ${say(code, params)}`));
  } else {
    console.error(error);
  }
  process.exit(1);
};

/**
 * Runs a command from the project's folder. Its module is imported only after Node has turned out
 * new enough to read it.
 * @param {() => Promise<{ run: (context: Context) => Promise<void> }>} load imports the command
 */
export const runCommand = (load) => {
  process.chdir(root);
  const env = process.env;
  const say = sayFor(env);
  stopWithParent(env);
  const old = oldNodeFinding(root, process.version);
  if (old) {
    end(new StartFailure([old]), say);
    return;
  }
  Promise.all([load(), import('./progress.mjs')])
    .then(([{ run }, { createProgress }]) =>
      run({ root, env, say, progress: createProgress(process.stdout) }),
    )
    .catch((error) => end(error, say));
};
