import { lookup as systemLookup, type LookupAddress, type LookupAllOptions } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Resolves a host name to all its addresses, as `dns.lookup` with `all` does. */
export type LookupAll = (
  host: string,
  options: LookupAllOptions,
  done: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

/** What of IPv6 is given out to the public internet; the rest may stand for anything. */
const GLOBAL = ipaddr.IPv6.parseCIDR('2000::/3');

/** Thrown where a host name leads to an address that is not public. */
export class PrivateAddressError extends Error {
  constructor(host: string) {
    super(`${host} leads to an address that is not public`);
  }
}

/**
 * Whether an IP address is one of the public internet: none of this machine, a private or shared
 * network, a multicast group, or one that stands for another address (mapped, translated, tunnelled).
 */
export const isPublicAddress = (address: string): boolean => {
  if (!isIP(address)) return false;
  const parsed = ipaddr.process(address);
  if (parsed.range() !== 'unicast') return false;
  return !(parsed instanceof ipaddr.IPv6) || parsed.match(GLOBAL);
};

/**
 * A `lookup` for connections that refuses a host name unless every address of it is public. It
 * stands where the connection is made, so that a name cannot lead elsewhere after it was checked.
 */
export const publicLookup =
  (lookup: LookupAll = systemLookup): LookupFunction =>
  (host, options, done) => {
    const { family, hints } = options;
    const asked: LookupAllOptions = { all: true, ...(hints === undefined ? {} : { hints }) };
    if (family !== undefined) asked.family = family;
    lookup(host, asked, (error, addresses) => {
      if (error) {
        done(error, '');
        return;
      }
      const [first] = addresses;
      if (!first || !addresses.every(({ address }) => isPublicAddress(address))) {
        done(new PrivateAddressError(host), '');
        return;
      }
      if (options.all) done(null, addresses);
      else done(null, first.address, first.family);
    });
  };
