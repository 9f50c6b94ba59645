/** The longest query that is worth keeping an answer for; beyond it nobody asks twice. */
const LONGEST = 4_096;

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
};

type Pair = readonly [name: string, value: string];

const pairsOf = (query: string): Pair[] =>
  query
    .split('&')
    .filter((part) => part !== '')
    .map((part) => {
      const at = part.indexOf('=');
      return at < 0 ? [decode(part), ''] : [decode(part.slice(0, at)), decode(part.slice(at + 1))];
    });

/**
 * A query in one form for all the ways of writing it: percent-encodings resolved, parameters in the
 * order of their names. Values of one name keep their order, and where a list is written without
 * indexes (`sort[]`) nothing is moved.
 */
export const normalQuery = (query: string): string => {
  const pairs = pairsOf(query);
  const isMovable = pairs.every(([name]) => !name.includes('[]'));
  if (isMovable) pairs.sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0));
  return pairs
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .join('&');
};

/** The name an answer is kept under: the path and its query in one form; null if it is too long. */
export const addressKey = (url: string): string | null => {
  if (url.length > LONGEST) return null;
  const at = url.indexOf('?');
  if (at < 0) return url;
  const query = normalQuery(url.slice(at + 1));
  return query === '' ? url.slice(0, at) : `${url.slice(0, at)}?${query}`;
};
