/**
 * A column's value in a backup. Whole numbers that JavaScript holds exactly are numbers, larger ones
 * their digits; decimals are plain digits (`1620000.5`); moments `2024-01-31T02:00:00.000Z` with up
 * to six decimals; dates `2024-01-31`; times `10:00:00`; JSON is its text as it was stored; bytes
 * are base64.
 */
export type Value = null | boolean | number | string;

/** The values of one row, in the order of its table's columns. */
export type Row = readonly Value[];
