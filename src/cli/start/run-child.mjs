// @ts-check
import { spawn } from 'node:child_process';
import { StartFailure } from './start-failure.mjs';

/** A failure's reason stands first (npm, TypeScript) or last (a compiler that npm runs). */
const HEAD_LINES = 10;
const TAIL_LINES = 40;
const KEPT_SIGNS = 1_000_000;
const PATIENCE = 8_000;
/** @type {[NodeJS.Signals, number][]} exit codes as a shell gives them: 128 and the signal */
const STOPPING = [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
];

/** @param {string} output @returns {string[]} */
const gist = (output) => {
  const lines = output.split('\n').filter((line) => line.trim());
  if (lines.length <= HEAD_LINES + TAIL_LINES) return lines;
  return [...lines.slice(0, HEAD_LINES), '…', ...lines.slice(-TAIL_LINES)];
};

/** @param {number | undefined} group @param {NodeJS.Signals} signal */
const signalGroup = (group, signal) => {
  try {
    if (group) process.kill(-group, signal);
  } catch {
    // It is gone already.
  }
};

/**
 * Passes the signals that stop this program on to everything the child has started, and ends this
 * program when the child has ended for it.
 * @param {import('node:child_process').ChildProcess} child the leader of its own process group
 * @returns {() => void} stops passing on
 */
const passSignalsOn = (child) => {
  const listeners = STOPPING.map(([signal, exitCode]) => {
    const listener = () => {
      signalGroup(child.pid, signal);
      setTimeout(() => signalGroup(child.pid, 'SIGKILL'), PATIENCE).unref();
      child.once('close', () => {
        signalGroup(child.pid, 'SIGKILL');
        process.exit(exitCode);
      });
    };
    process.once(signal, listener);
    return () => process.removeListener(signal, listener);
  });
  return () => listeners.forEach((remove) => remove());
};

/**
 * Runs a program to its end in a process group of its own, so that none of what it starts (npm's
 * compilers, the bundler's workers) outlives this one.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd: string, env: NodeJS.ProcessEnv, show?: boolean }} options `show`: on this
 *   terminal; else what it prints is kept for the case that it fails
 * @returns {Promise<{ exitCode: number, output: string[] }>} and the gist of what it printed
 * @throws {StartFailure} when there is no such program
 */
export const runChild = (command, args, { cwd, env, show = false }) =>
  new Promise((resolve, reject) => {
    const stdio = show ? 'inherit' : 'pipe';
    const child = spawn(command, args, { cwd, env, detached: true, stdio });
    const stopPassing = passSignalsOn(child);
    let output = '';
    const keep = (/** @type {Buffer} */ chunk) => {
      output = `${output}${chunk}`.slice(-KEPT_SIGNS);
    };
    child.stdin?.end();
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.once('error', (error) => {
      stopPassing();
      const params = { command, reason: error.message };
      reject(new StartFailure([{ code: 'child.missing', params }]));
    });
    child.once('close', (exitCode) => {
      stopPassing();
      resolve({ exitCode: exitCode ?? 1, output: gist(output) });
    });
  });
