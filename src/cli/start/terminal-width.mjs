// @ts-check
/**
 * How many columns a text takes in a terminal: Chinese characters and full-width signs take two.
 * @param {string} text
 * @returns {number}
 */
export const terminalWidth = (text) =>
  [...text].reduce((sum, sign) => sum + (/[\u2e80-\uffef]/.test(sign) ? 2 : 1), 0);
