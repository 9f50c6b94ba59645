import { compile } from 'proxy-addr';

/**
 * Whether the machine at an address is one of our proxies.
 * @param hop how many machines are between it and us
 */
export type Trust = (address: string, hop: number) => boolean;

/**
 * Reads TRUST_PROXY: `false`, a count of proxies (`true` is one), or their addresses and networks,
 * separated by commas.
 * @throws TypeError on what is no address
 */
export const readTrust = (setting: string): Trust => {
  const text = setting.trim();
  if (text === '' || text === 'false') return () => false;
  if (text === 'true') return (_address, hop) => hop < 1;
  if (/^\d+$/.test(text)) return (_address, hop) => hop < Number(text);
  return compile(text.split(',').map((part) => part.trim()));
};
