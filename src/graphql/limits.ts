/**
 * What one GraphQL request may ask for. The whole edition in its longest form, through every
 * `_connection`, is nine levels deep and under a thousand loads (entries and relations).
 */
export const LIMITS = { depth: 10, aliases: 30, loads: 5000 };
