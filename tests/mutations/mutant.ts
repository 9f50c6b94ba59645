/** One rule of the product disabled in the compiled code. */
export interface Mutant {
  /** The sentence that no longer holds. */
  readonly rule: string;
  /** The compiled file, from `dist`. */
  readonly file: string;
  /** What stands in it exactly once. */
  readonly find: string;
  readonly replace: string;
  /** The test files of which one must go red. */
  readonly tests: readonly string[];
}
