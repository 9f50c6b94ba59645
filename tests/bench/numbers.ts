/** The middle one. */
export const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Three significant digits. */
export const significant = (value: number): number => Number(value.toPrecision(3));
