/**
 * An empty part, one of dots, a backslash, or one of them or a slash in disguise. What is right of
 * a `#` would be lost on the way to Strapi.
 */
const UNCLEAR = /^(?!\/)|\/\/|\\|#|%(?:2f|5c)|%(?![0-9a-f]{2})|\/(?:\.|%2e){1,2}(?:\/|$)/i;

/**
 * Whether the path of a request target means to everyone what it means to the next: it begins with a
 * slash, and nothing on the way, a proxy, a URL parser or Strapi's router, would take it for another
 * path (RFC 3986 §6.2). There is no fragment in a request target (RFC 9112 §3.2).
 */
export const isNormalPath = (url: string): boolean => {
  const at = url.indexOf('?');
  return !UNCLEAR.test(at < 0 ? url : url.slice(0, at)) && (at < 0 || !url.includes('#', at));
};

/**
 * Whether a path writes its first part, which Strapi's router takes in any case, otherwise than the
 * router has it: whatever goes by the beginning of a path would take it for another.
 * @param beginnings the first parts of the router's paths, in lower case
 */
export const isOtherwiseWritten = (url: string, beginnings: ReadonlySet<string>): boolean => {
  const [, first = ''] = /^\/([^/?]*)/.exec(url) ?? [];
  const lower = first.toLowerCase();
  return first !== lower && beginnings.has(lower);
};
