/** What a command found or did: a line or more for a person, and the same as data for `--json`. */
export interface CommandResult {
  readonly text: string;
  readonly json: unknown;
}

/** One command of `npm run --silent cli -- <command>`. */
export interface Command {
  readonly usage: string;
  readonly summary: string;
  /**
   * @param args what follows the command's name, without `--json`
   * @throws an Error whose message is for the person who typed the command
   */
  run(args: readonly string[]): Promise<CommandResult>;
}
