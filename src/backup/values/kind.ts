/** What a column holds, whatever the database calls it: both databases name each kind otherwise. */
export const KINDS = [
  'integer',
  'decimal',
  'boolean',
  'json',
  'datetime',
  'date',
  'time',
  'text',
  'bytes',
] as const;

export type Kind = (typeof KINDS)[number];

const DECLARED: Readonly<Record<Kind, readonly string[]>> = {
  integer: ['integer', 'bigint', 'smallint'],
  decimal: ['float', 'decimal', 'numeric', 'real', 'double', 'double precision'],
  boolean: ['boolean'],
  json: ['json', 'jsonb'],
  datetime: ['datetime', 'timestamp', 'timestamp without time zone', 'timestamp with time zone'],
  date: ['date'],
  time: ['time', 'time without time zone'],
  text: ['text', 'varchar', 'char', 'character varying', 'character', 'uuid'],
  bytes: ['blob', 'bytea'],
};

/**
 * The kind of a column.
 * @param declared its type as SQLite or PostgreSQL tells it, such as `varchar(255)`
 * @returns undefined for a type that neither Strapi nor this project makes columns of
 */
export const kindOf = (declared: string): Kind | undefined => {
  const name = declared.toLowerCase().replace(/\(.*\)$/, '');
  return KINDS.find((kind) => DECLARED[kind].includes(name));
};
