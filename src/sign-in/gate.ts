import type { Core } from '@strapi/strapi';

export type Context = Parameters<Core.MiddlewareHandler>[0];

/** What someone tries to guess. */
export interface Guess {
  /** The account it is about, where it names one. */
  readonly email?: string;
  /** The browser that tries, if it is one that is counted apart. */
  readonly device?: string | undefined;
}

/** Something that can be guessed, and is therefore counted. */
export interface Gate {
  /** What its attempts are counted under, with those of every door that has this name. */
  readonly name: string;
  /** Whether an attempt that succeeds counts too: it costs something each time, such as an e-mail. */
  readonly countsSuccess?: true;
  /**
   * Reads what is guessed; nothing where the request guesses nothing.
   * @throws ValidationError (400) when the request is not what Strapi expects
   */
  read(ctx: Context): Guess | undefined;
}
