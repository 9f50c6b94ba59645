import { createHash } from 'node:crypto';

/** Spaces, and characters that take no room: nobody sees them in an address. */
const INVISIBLE = /[\s\p{Cf}]/gu;

/**
 * What attempts on an account are counted under: the same for every spelling of its e-mail address
 * that looks the same, and not the address itself. 32 hexadecimal digits.
 */
export const accountKey = (email: string): string => {
  const folded = email.normalize('NFKC').toLowerCase().normalize('NFKC').replace(INVISIBLE, '');
  return createHash('sha256').update(folded).digest('hex').slice(0, 32);
};
