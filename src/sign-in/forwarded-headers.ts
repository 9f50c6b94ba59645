import type { IncomingMessage } from 'node:http';
import ipaddr from 'ipaddr.js';
import { all } from 'proxy-addr';
import type { Trust } from './trusted-proxies';

/** What a proxy says of the client. Whoever sends them is believed by none but us. */
const SAID_BY_PROXIES = [
  'forwarded',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-port',
  'x-forwarded-proto',
  'x-real-ip',
] as const;

/** Addresses in answers begin with PUBLIC_URL, so no header names this server. */
const NEVER_BELIEVED = new Set<string>(['forwarded', 'x-forwarded-host', 'x-real-ip']);

const vouchedFor = (request: IncomingMessage, trust: Trust): string | undefined => {
  const [peer, ...others] = all(request, trust);
  const client = others.at(-1);
  if (peer === undefined || client === undefined) return undefined;
  return ipaddr.isValid(client) ? client : peer;
};

/**
 * Leaves of the `X-Forwarded-*` headers what trusted proxies vouch for: one address, the client's.
 * From anyone else they are taken away, so that whatever reads them later reads the same.
 */
export const keepVouched = (request: IncomingMessage, trust: Trust): void => {
  const { headers } = request;
  const isProxy = trust(request.socket.remoteAddress ?? '', 0);
  const client = isProxy ? vouchedFor(request, trust) : undefined;
  for (const name of SAID_BY_PROXIES) {
    const isBelieved = isProxy && !NEVER_BELIEVED.has(name);
    if (headers[name] !== undefined && !isBelieved) Reflect.deleteProperty(headers, name);
  }
  if (client !== undefined) headers['x-forwarded-for'] = client;
};
