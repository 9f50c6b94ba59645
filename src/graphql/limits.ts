/**
 * What one GraphQL request may ask for. The whole edition in its longest form, through every
 * `_connection`, is nine levels deep and a few hundred entries.
 */
export const LIMITS = { depth: 10, aliases: 30, entries: 10_000 };
