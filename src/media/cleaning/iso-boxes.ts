import { MalformedPicture } from './malformed-picture';

/** A box of an ISO media file (ISO/IEC 14496-12): where it and its content stand in the file. */
export interface Box {
  readonly type: string;
  readonly start: number;
  /** Where the content begins. */
  readonly from: number;
  readonly end: number;
}

/**
 * The boxes that stand one after another in a part of a file.
 * @throws MalformedPicture when they do not fill it
 */
export const boxesOf = (bytes: Buffer, from: number, end: number): Box[] => {
  const boxes: Box[] = [];
  let at = from;
  while (at < end) {
    if (at + 8 > end) throw new MalformedPicture('a box is cut off');
    const given = bytes.readUInt32BE(at);
    const isLong = given === 1;
    if (isLong && at + 16 > end) throw new MalformedPicture('a box is cut off');
    const head = isLong ? 16 : 8;
    const size = isLong ? Number(bytes.readBigUInt64BE(at + 8)) : given === 0 ? end - at : given;
    if (size < head || at + size > end) throw new MalformedPicture('a box is cut off');
    const type = bytes.toString('latin1', at + 4, at + 8);
    boxes.push({ type, start: at, from: at + head, end: at + size });
    at += size;
  }
  return boxes;
};
