// @ts-check
/** @typedef {import('./run-command.mjs').Context} Context */

/** How many columns a text takes: Chinese characters and full-width signs take two. @param {string} text */
const width = (text) =>
  [...text].reduce((sum, sign) => sum + (/[\u2e80-\uffef]/.test(sign) ? 2 : 1), 0);

/** @param {[label: string, value: string][]} rows @returns {string[]} lines, the values aligned */
const table = (rows) => {
  const widest = Math.max(...rows.map(([label]) => width(label)));
  return rows.map(([label, value]) => `  ${label}${' '.repeat(widest - width(label) + 3)}${value}`);
};

/**
 * Shows how to log in as the administrator who was just made. The password is nowhere else.
 * @param {Context} context
 * @param {{ email: string, password: string }} administrator
 */
export const announceFirstAdministrator = ({ progress, say }, { email, password }) => {
  const rows = table([
    [say('announce.email'), email],
    [say('announce.password'), password],
  ]);
  ['', say('announce.firstAdministrator'), ...rows].forEach((line) => progress.line(line));
};

/**
 * Shows where the running server is to be found.
 * @param {Context} context
 * @param {{ rest: string, graphql: string, panel: string, database: string }} addresses
 */
export const announceAddresses = ({ progress, say }, { rest, graphql, panel, database }) => {
  const rows = table([
    [say('announce.rest'), rest],
    [say('announce.graphql'), graphql],
    [say('announce.panel'), panel],
    [say('announce.database'), database],
  ]);
  const lines = ['', say('announce.title'), ...rows, '', say('announce.stop'), ''];
  lines.forEach((line) => progress.line(line));
};
