/** A stretch of text that is an address: digits in it are part of a name. */
export interface Address {
  readonly start: number;
  readonly end: number;
}

const isAddressCharacter = (code: number): boolean =>
  code > 0x20 && code < 0x7f && code !== 0x22 && code !== 0x3c && code !== 0x3e;

const MARKS = ['@', '://', 'www.'] as const;

const grow = (text: string, at: number, floor: number): Address => {
  let start = at;
  while (start > floor && isAddressCharacter(text.charCodeAt(start - 1))) start -= 1;
  let end = at;
  while (end < text.length && isAddressCharacter(text.charCodeAt(end))) end += 1;
  return { start, end };
};

/** Finds e-mail addresses and URLs, in order; linear in the text. */
export const findAddresses = (text: string): Address[] => {
  const found: Address[] = [];
  for (const mark of MARKS) {
    let floor = 0;
    for (let at = text.indexOf(mark); at !== -1; at = text.indexOf(mark, floor)) {
      const address = grow(text, at, floor);
      floor = Math.max(address.end, at + mark.length);
      if (address.end - address.start > mark.length) found.push(address);
    }
  }
  return found.sort((a, b) => a.start - b.start);
};
