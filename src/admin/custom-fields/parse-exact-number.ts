/** Why a text is no exact number; the wording is `dajuan.number.<code>`. */
export type NumberFault = 'not-a-number' | 'too-many-decimals' | 'too-many-digits';

export type ParsedNumber = { value: number | null } | { fault: NumberFault };

const MAX_DIGITS = 15;
const MAX_DECIMALS = 4;
const PLAIN = /^-?\d+(\.\d*)?$/;
const GROUPED = /^-?\d{1,3}(,\d{3})+(\.\d*)?$/;

/**
 * Reads a number as typed, without ever rounding it: at most 15 significant digits (what a JSON
 * number keeps) and 4 decimals (what the database keeps). Full-width digits and commas between
 * thousands are accepted, as they come with pasting; empty is `null`.
 */
export const parseExactNumber = (text: string): ParsedNumber => {
  const typed = text.normalize('NFKC').trim();
  if (typed === '') return { value: null };
  if (!PLAIN.test(typed) && !GROUPED.test(typed)) return { fault: 'not-a-number' };
  const [whole = '', fraction = ''] = typed.replaceAll(',', '').replace('-', '').split('.');
  const digits = whole.replace(/^0+/, '');
  const decimals = fraction.replace(/0+$/, '');
  if (decimals.length > MAX_DECIMALS) return { fault: 'too-many-decimals' };
  const significant = (digits + decimals).replace(/^0+/, '');
  if (significant.length > MAX_DIGITS) return { fault: 'too-many-digits' };
  const size = Number(`${digits || '0'}.${decimals || '0'}`);
  return { value: typed.startsWith('-') && size !== 0 ? -size : size };
};
