/** One mistake in a seed folder: the file (its path there), the field in it, what is wrong. */
export interface SeedProblem {
  readonly file: string;
  readonly field: string;
  readonly message: string;
}

/** Thrown when a seed folder cannot be loaded; it lists every mistake, one a line. */
export class SeedError extends Error {
  constructor(readonly problems: readonly SeedProblem[]) {
    const lines = problems.map(({ file, field, message }) => `  ${file}: ${field}: ${message}`);
    super(['The seed folder cannot be loaded:', ...lines].join('\n'));
    this.name = 'SeedError';
  }
}
