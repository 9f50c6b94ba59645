// @ts-check
/** @typedef {import('./messages.mjs').Finding} Finding */

/** A start that cannot go on, for reasons that each read as one line. */
export class StartFailure extends Error {
  /**
   * @param {Finding[]} findings what to tell, a line each
   * @param {string[]} [output] the last lines of a program that failed, shown before them
   */
  constructor(findings, output = []) {
    super(findings.map(({ code }) => code).join(', '));
    this.findings = findings;
    this.output = output;
  }
}
