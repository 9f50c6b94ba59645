// @ts-check
import { terminalWidth } from './terminal-width.mjs';

/** @typedef {import('./run-command.mjs').Context} Context */

/** @param {[label: string, value: string][]} rows @returns {string[]} lines, the values aligned */
const table = (rows) => {
  const widest = Math.max(...rows.map(([label]) => terminalWidth(label)));
  return rows.map(([label, value]) => {
    const gap = ' '.repeat(widest - terminalWidth(label) + 3);
    return `  ${label}${gap}${value}`;
  });
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
