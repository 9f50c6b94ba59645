/**
 * Tables that no backup holds: how this database lies in its own tables; log-ins, which belong to
 * one server's secrets, and attempts at them; what tells servers of changes, and of a restore that goes on.
 */
const LEFT_OUT = new Set([
  'strapi_database_schema',
  'strapi_sessions',
  'dajuan_changes',
  'dajuan_restore',
  'dajuan_sign_in_counters',
]);

/** Where Strapi keeps which tables it made. */
export const STRAPI_SCHEMA = 'strapi_database_schema';

/** The names of a stored Strapi schema's tables. */
export const tablesOfSchema = (stored: string): string[] => {
  const { tables = [] } = JSON.parse(stored) as { tables?: readonly { name: string }[] };
  return tables.map(({ name }) => name);
};

/**
 * Parts a database's tables into the product's and others', which someone keeps beside them.
 * @param names of all tables
 * @param made those that Strapi made, as it noted
 */
export const partTables = (names: readonly string[], made: readonly string[]) => {
  const known = new Set(made);
  const ours = names.filter((name) => known.has(name) || /^(?:strapi|dajuan)_/.test(name)).sort();
  const carried = ours.filter((name) => !LEFT_OUT.has(name));
  return { carried, others: names.filter((name) => !ours.includes(name)).sort() };
};
