/** Few kinds of address, so that metrics have few labels, whatever is asked for. */
export const ROUTE_CLASSES = ['published', 'rest', 'graphql', 'admin', 'upload', 'other'] as const;

export type RouteClass = (typeof ROUTE_CLASSES)[number];

/** Where the server has its doors. */
export interface Doors {
  /** Such as /api. */
  readonly rest: string;
  /** Such as /graphql. */
  readonly graphql: string;
}

const WHOLE_EDITION = /^\/editions\/(?:published|\d+\/(?:published|snapshots))(?:[/?]|$)/;

/** What the panel asks besides its own pages: Strapi's admin routes lie at the root. */
const PANEL =
  /^\/(?:admin|dajuan|content-manager|content-type-builder|upload|i18n|users-permissions)(?:[/?]|$)/;

const isUnder = (url: string, prefix: string): boolean => {
  if (!url.startsWith(prefix)) return false;
  const next = url.charAt(prefix.length);
  return next === '' || next === '/' || next === '?';
};

/** The kind of a request by its address (path and query). */
export const routeClass = (url: string, { rest, graphql }: Doors): RouteClass => {
  if (isUnder(url, rest)) {
    return WHOLE_EDITION.test(url.slice(rest.length)) ? 'published' : 'rest';
  }
  if (isUnder(url, graphql)) return 'graphql';
  if (isUnder(url, '/uploads')) return 'upload';
  return PANEL.test(url) ? 'admin' : 'other';
};
