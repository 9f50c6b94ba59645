// @ts-check
import fs from 'node:fs';

/** @typedef {(code: string, params?: Record<string, string | number>) => string} Say */
/**
 * What is wrong, as data: a code of the wording files and what stands in for its placeholders.
 * @typedef {{ code: string, params?: Record<string, string | number> }} Finding
 */

/**
 * The wording for the terminal's language: Chinese where the locale starts with zh, else English.
 * @param {NodeJS.ProcessEnv} env LC_ALL, LC_MESSAGES and LANG, in the order the system reads them
 * @returns {Say}
 */
export const sayFor = (env) => {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  const file = /^zh/i.test(locale) ? 'zh-Hans.json' : 'en.json';
  /** @type {Record<string, string>} */
  const wording = JSON.parse(fs.readFileSync(new URL(file, import.meta.url), 'utf8'));
  return (code, params = {}) =>
    (wording[code] || code).replace(/\{(\w+)\}/g, (placeholder, name) =>
      name in params ? String(params[name]) : placeholder,
    );
};
