import ipaddr from 'ipaddr.js';

/** Bits of an IPv6 address that name a network; whoever has one has all the addresses in it. */
const NETWORK_BITS = 64;

/**
 * Whose an address is: an IPv4 address is its own, however it is written, an IPv6 address its
 * network's. What is no address is `unknown`.
 */
export const addressGroup = (address: string): string => {
  // The zone of a link-local address, as in fe80::1%eth0.
  const bare = address.replace(/%.*$/, '');
  if (!ipaddr.isValid(bare)) return 'unknown';
  const parsed = ipaddr.process(bare);
  if (!(parsed instanceof ipaddr.IPv6)) return parsed.toString();
  const network = ipaddr.IPv6.networkAddressFromCIDR(`${parsed.toString()}/${NETWORK_BITS}`);
  return `${network.toString()}/${NETWORK_BITS}`;
};
