// @ts-check
import { terminalWidth } from './terminal-width.mjs';

const TICK = 1_000;
/** Where a line cannot be rewritten (a log, a pipe) a long step gives a sign of life this often. */
const QUIET_TICKS = 20;

/**
 * @typedef {object} Progress
 * @property {(line?: string) => void} line prints a line
 * @property {<T>(label: string, work: () => Promise<T>) => Promise<T>} step runs a long step,
 *   showing what it is and how long it has taken
 */

/** @param {number} started */
const since = (started) => `${Math.round((Date.now() - started) / 1000)} s`;

/**
 * @param {{ write: (text: string) => unknown, isTTY?: boolean, columns?: number }} out
 * @returns {Progress}
 */
export const createProgress = (out) => ({
  line: (line = '') => void out.write(`${line}\n`),
  step: async (label, work) => {
    const started = Date.now();
    // A line that is wider than the terminal cannot be rewritten either.
    const rewrites = out.isTTY === true && terminalWidth(label) + 10 < (out.columns ?? 80);
    out.write(rewrites ? `… ${label}` : `… ${label}\n`);
    let ticks = 0;
    const timer = setInterval(() => {
      ticks += 1;
      if (rewrites) out.write(`\r… ${label} ${since(started)}`);
      else if (ticks % QUIET_TICKS === 0) out.write(`  ${since(started)}\n`);
    }, TICK);
    /** @param {string} mark */
    const end = (mark) => {
      clearInterval(timer);
      out.write(`${rewrites ? '\r\u001b[K' : ''}${mark} ${label} (${since(started)})\n`);
    };
    try {
      const result = await work();
      end('✓');
      return result;
    } catch (error) {
      end('✗');
      throw error;
    }
  },
});
