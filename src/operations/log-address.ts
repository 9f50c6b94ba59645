/** Characters of a request's address that stand in the log. */
const LONGEST = 500;

const SECRET = /token|secret|passw|jwt|signature|authorization|api[-_]?key|^code$|^confirmation$/i;
const UNPRINTABLE = /[^\x21-\x7e]/g;

const nameOf = (pair: string): string => {
  const name = pair.split('=', 1)[0] ?? '';
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
};

const redacted = (pair: string): string =>
  pair.includes('=') && SECRET.test(nameOf(pair)) ? `${pair.split('=', 1)[0] ?? ''}=***` : pair;

const escaped = (sign: string): string => `\\x${sign.charCodeAt(0).toString(16).padStart(2, '0')}`;

/**
 * A request's path and query as the log shows them: bounded, in printable ASCII, and without the
 * value of any parameter whose name says that it is a secret, however that name is written.
 */
export const logAddress = (url: string): string => {
  const cut = url.length > LONGEST ? `${url.slice(0, LONGEST)}…` : url;
  const query = cut.indexOf('?');
  const shown =
    query === -1
      ? cut
      : `${cut.slice(0, query)}?${cut
          .slice(query + 1)
          .split('&')
          .map(redacted)
          .join('&')}`;
  return shown.replace(UNPRINTABLE, (sign) => (sign === '…' ? sign : escaped(sign)));
};
