import type { Core } from '@strapi/strapi';

/** What Strapi makes of an address. */
export interface Address {
  /** As it came, escapes and all. */
  readonly path: string;
  /** The parameters as controllers are given them. */
  readonly query: unknown;
}

/** Reads the address of a request as the stack does. */
export type ReadAddress = (url: string) => Address;

const SAMPLE = '/seam?a[b]&a[c]=&d[1]=x&d[0]=y';
const EXPECTED = JSON.stringify({ a: { b: null, c: '' }, d: ['y', 'x'] });

/**
 * Strapi's middleware `strapi::query` puts its parser, with the options that were set, on Koa's
 * request: this asks that very parser, so that nothing is read in two ways.
 * @throws if it is no longer there
 */
export const addressReader = ({ server }: Core.Strapi): ReadAddress => {
  const prototype: object = server.app.request;
  const read: ReadAddress = (url) => {
    const { path, query } = Object.assign(Object.create(prototype) as Address, { req: { url } });
    return { path, query };
  };
  const { path, query } = read(SAMPLE);
  if (path !== '/seam' || JSON.stringify(query) !== EXPECTED)
    throw new Error('strapi-seams/read-address: Strapi no longer parses queries on Koa’s request');
  return read;
};
