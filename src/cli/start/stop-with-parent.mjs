// @ts-check
const LOOK = 100;

/**
 * Under npm, the parent is a shell that a SIGTERM to npm kills without passing it on: takes its
 * end for that signal, so that nothing goes on running behind a stopped `npm start`. Started
 * without npm, a server may outlive the terminal that started it.
 * @param {NodeJS.ProcessEnv} env
 */
export const stopWithParent = (env) => {
  if (!env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, LOOK);
  watch.unref();
};
