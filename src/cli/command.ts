import type { Core } from '@strapi/strapi';

/** What a command found or did: a line or more for a person, and the same as data for `--json`. */
export interface CommandResult {
  readonly text: string;
  readonly json: unknown;
  /** What was found is bad: the exit code is 1, though the command did what it was asked. */
  readonly failed?: boolean;
}

/** The options of a command that were given: the value, or true for one that takes none. */
export type GivenOptions = Readonly<Record<string, string | boolean | undefined>>;

/** Lends a command the loaded application for a piece of work. */
export type WithStrapi = <T>(work: (strapi: Core.Strapi) => Promise<T>) => Promise<T>;

/** One command of `npm run --silent cli -- <command>`. */
export interface Command {
  readonly usage: string;
  readonly summary: string;
  /** Its options beside `--json`: one that takes a value, or a switch. */
  readonly options?: Readonly<Record<string, { readonly type: 'string' | 'boolean' }>>;
  /**
   * @param args what follows the command's name, without options
   * @param withStrapi called once the command line is known to be sound
   * @throws an Error whose message is for the person who typed the command
   */
  run(
    args: readonly string[],
    options: GivenOptions,
    withStrapi: WithStrapi,
  ): Promise<CommandResult>;
}
