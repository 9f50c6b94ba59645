import { boxesOf, type Box } from './iso-boxes';
import { MalformedPicture } from './malformed-picture';

/** A stretch of bytes in a file. */
export interface Extent {
  readonly from: number;
  readonly end: number;
}

/** Reads numbers one after another. @throws MalformedPicture at the end of the box */
const reader = (bytes: Buffer, { end }: Pick<Box, 'end'>, from: number) => {
  let at = from;
  return (size: number): number => {
    if (at + size > end) throw new MalformedPicture('a box is cut off');
    const value =
      size === 0 ? 0 : size <= 6 ? bytes.readUIntBE(at, size) : Number(bytes.readBigUInt64BE(at));
    at += size;
    return value;
  };
};

/** The types of the items a `meta` box describes, by their ids (box `iinf`). */
export const itemTypes = (bytes: Buffer, box: Box): Map<number, string> => {
  const version = bytes[box.from] ?? 0;
  const first = box.from + 4 + (version === 0 ? 2 : 4);
  const types = new Map<number, string>();
  for (const entry of boxesOf(bytes, first, box.end)) {
    const read = reader(bytes, entry, entry.from);
    const entryVersion = read(1);
    // Older versions name no type; no AVIF has them.
    if (entry.type !== 'infe' || entryVersion < 2) continue;
    read(3);
    const id = read(entryVersion === 2 ? 2 : 4);
    read(2);
    types.set(id, String.fromCharCode(read(1), read(1), read(1), read(1)));
  }
  return types;
};

/**
 * Where the items of a `meta` box stand in the file (box `iloc`).
 * @param stored where the box `idat` of the same `meta` has its content
 */
export const itemExtents = (bytes: Buffer, box: Box, stored: number): Map<number, Extent[]> => {
  const read = reader(bytes, box, box.from);
  const version = read(1);
  read(3);
  const [sizes, more] = [read(1), read(1)];
  const [offsetSize, lengthSize, baseSize] = [sizes >> 4, sizes & 15, more >> 4];
  const indexSize = version > 0 ? more & 15 : 0;
  const extents = new Map<number, Extent[]>();
  const wide = version === 2 ? 4 : 2;
  for (let items = read(wide); items > 0; items -= 1) {
    const id = read(wide);
    const method = version > 0 ? read(2) & 15 : 0;
    read(2);
    if (method > 1) throw new MalformedPicture('an item is part of another');
    const base = read(baseSize) + (method === 1 ? stored : 0);
    const found: Extent[] = [];
    for (let count = read(2); count > 0; count -= 1) {
      read(indexSize);
      const from = base + read(offsetSize);
      found.push({ from, end: from + read(lengthSize) });
    }
    extents.set(id, found);
  }
  return extents;
};
