import { MalformedPicture } from './malformed-picture';

const IMAGE = 0x2c;
const EXTENSION = 0x21;
const END = 0x3b;
const CONTROL = 0xf9;
const APPLICATION = 0xff;

/** How often an animation repeats, and the colour profile. */
const APPLICATIONS = new Set(['NETSCAPE2.0', 'ANIMEXTS1.0', 'ICCRGBG1012']);

/** The bytes of a table of colours; the lowest three bits of `flags` say how many there are. */
const colourBytes = (flags: number): number => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);

const byte = (bytes: Buffer, at: number): number => {
  const value = bytes[at];
  if (value === undefined) throw new MalformedPicture('a GIF without end');
  return value;
};

/** Where a row of blocks ends: each says its length, and an empty one is the last. */
const endOfBlocks = (bytes: Buffer, from: number): number => {
  let at = from;
  for (let length = byte(bytes, at); length > 0; length = byte(bytes, at)) at += length + 1;
  return at + 1;
};

const isShown = (bytes: Buffer, at: number): boolean => {
  const label = byte(bytes, at + 1);
  if (label === CONTROL) return true;
  return label === APPLICATION && APPLICATIONS.has(bytes.toString('latin1', at + 3, at + 14));
};

/**
 * Removes from a GIF all that it is not shown by: comments, XMP and other programs' data, and what is
 * appended. Every pixel of every frame stays.
 * @throws MalformedPicture
 */
export const cleanGif = (bytes: Buffer): Buffer => {
  if (!/^GIF8[79]a$/.test(bytes.toString('latin1', 0, 6))) throw new MalformedPicture('no GIF');
  let at = 13 + colourBytes(byte(bytes, 10));
  const kept: Buffer[] = [bytes.subarray(0, at)];
  for (;;) {
    const kind = byte(bytes, at);
    if (kind === END) return Buffer.concat([...kept, Buffer.from([END])]);
    if (kind !== IMAGE && kind !== EXTENSION) throw new MalformedPicture('no block of a GIF');
    const blocks = kind === IMAGE ? at + 11 + colourBytes(byte(bytes, at + 9)) : at + 2;
    const next = endOfBlocks(bytes, blocks);
    if (kind === IMAGE || isShown(bytes, at)) kept.push(bytes.subarray(at, next));
    at = next;
  }
};
