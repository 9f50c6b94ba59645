import { BIG_SCALES, DIGITS, MORE, POINT, SMALL_SCALES } from './chinese-tables';

/** What a UTF-16 code unit may be within a number. */
export const Kind = {
  none: 0,
  ascii: 1,
  fullWidth: 2,
  digit: 3,
  small: 4,
  big: 5,
  more: 6,
  point: 7,
  space: 8,
} as const;

const buildKinds = (): Uint8Array => {
  const kinds = new Uint8Array(0x10000);
  const set = (characters: Iterable<string>, kind: number): void => {
    for (const character of characters) kinds[character.charCodeAt(0)] = kind;
  };
  set('0123456789', Kind.ascii);
  set('０１２３４５６７８９', Kind.fullWidth);
  set(Object.keys(DIGITS), Kind.digit);
  set(Object.keys(SMALL_SCALES), Kind.small);
  set(Object.keys(BIG_SCALES), Kind.big);
  set(MORE, Kind.more);
  set(POINT, Kind.point);
  set(' \u3000\u00a0', Kind.space);
  return kinds;
};

const kinds = buildKinds();

/** The kind of the code unit at an offset; `Kind.none` past the end. */
export const kindAt = (text: string, at: number): number =>
  at < text.length && at >= 0 ? (kinds[text.charCodeAt(at)] ?? Kind.none) : Kind.none;

/** Whether a decimal digit, ASCII or full-width, stands at an offset. */
export const isDigitAt = (text: string, at: number): boolean => {
  const kind = kindAt(text, at);
  return kind === Kind.ascii || kind === Kind.fullWidth;
};

const MOST_SPACES = 4;

/** The offset behind the spaces at an offset (four at most: more is a gap between two things). */
export const skipSpaces = (text: string, at: number): number => {
  let next = at;
  while (next - at < MOST_SPACES && kindAt(text, next) === Kind.space) next += 1;
  return next;
};
