/**
 * What a part of a query means, as far as the order of its names goes: `query` is the whole,
 * `conditions` are joined by “and” or “or”, `populate` names relations in the order of the answer,
 * `options` are those of one relation; of `other` nothing is known.
 */
type Part = 'query' | 'conditions' | 'populate' | 'options' | 'other';

const INNER: Readonly<Record<Part, (name: string) => Part>> = {
  query: (name) => {
    if (name === 'filters') return 'conditions';
    if (name === 'pagination') return 'options';
    return name === 'populate' ? 'populate' : 'other';
  },
  conditions: (name) => (/^\$(?!(?:and|or|not)$)/.test(name) ? 'other' : 'conditions'),
  populate: () => 'options',
  options: (name) => (name === 'populate' ? 'populate' : 'other'),
  other: () => 'other',
};

const ORDERED = new Set<Part>(['populate', 'other']);

const byName = ([one]: [string, unknown], [other]: [string, unknown]): number =>
  one < other ? -1 : one > other ? 1 : 0;

const textOf = (value: unknown, part: Part): string => {
  if (Array.isArray(value)) return `[${value.map((one) => textOf(one, part)).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value);
  if (!ORDERED.has(part)) entries.sort(byName);
  const texts = entries.map(
    ([name, inner]) => `${JSON.stringify(name)}:${textOf(inner, INNER[part](name))}`,
  );
  return `{${texts.join()}}`;
};

/**
 * A parsed query as a text, the same for queries that Strapi answers alike whatever the rows are:
 * names stand in order where their order says nothing, and as they came where it does (an object of
 * sorts) or may do (relations are answered in the order they are asked for).
 * @returns null for what is no query: `?constructor` makes Strapi's parser answer a function
 */
export const queryText = (query: unknown): string | null => {
  const isPlain =
    typeof query === 'object' &&
    query !== null &&
    Object.getPrototypeOf(query) === Object.prototype;
  return isPlain ? textOf(query, 'query') : null;
};
