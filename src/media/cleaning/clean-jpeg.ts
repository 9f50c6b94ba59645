import { MalformedPicture } from './malformed-picture';
import { orientationAlone, orientationOf } from './orientation';

const START = 0xd8;
const END = 0xd9;
const SCAN = 0xda;
const EXIF = 'Exif\0\0';

/** The lengths of what is kept of JFIF's and Adobe's segments: what comes after may be a thumbnail. */
const JFIF_LENGTH = 14;
const ADOBE_LENGTH = 12;

const isRestart = (marker: number): boolean => marker >= 0xd0 && marker <= 0xd7;
const standsAlone = (marker: number): boolean => isRestart(marker) || marker === 0x01;

const segment = (marker: number, payload: Buffer): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(payload.length + 2, 2);
  return Buffer.concat([head, payload]);
};

const jfif = (payload: Buffer): Buffer => {
  const kept = Buffer.from(payload.subarray(0, JFIF_LENGTH));
  // The size of a thumbnail that is no longer there.
  kept.fill(0, JFIF_LENGTH - 2);
  return segment(0xe0, kept);
};

/** What of a segment the public may have; undefined for nothing. */
const keptOf = (marker: number, payload: Buffer): Buffer | undefined => {
  const begins = (name: string): boolean => payload.toString('latin1', 0, name.length) === name;
  // Comments, application data, and markers that no picture has.
  const isData = (marker >= 0xe0 && marker <= 0xef) || marker >= 0xf0;
  if (!isData) return segment(marker, payload);
  if (marker === 0xe0 && begins('JFIF\0') && payload.length >= JFIF_LENGTH) return jfif(payload);
  if (marker === 0xe1 && begins(EXIF)) {
    const orientation = orientationOf(payload.subarray(EXIF.length));
    if (orientation === 1) return undefined;
    return segment(0xe1, Buffer.concat([Buffer.from(EXIF), orientationAlone(orientation)]));
  }
  if (marker === 0xe2 && begins('ICC_PROFILE\0')) return segment(marker, payload);
  if (marker === 0xee && begins('Adobe') && payload.length >= ADOBE_LENGTH) {
    return segment(marker, payload.subarray(0, ADOBE_LENGTH));
  }
  return undefined;
};

/** Where the coded pixels that begin at `from` end: at the next marker that is none of theirs. */
const endOfScan = (bytes: Buffer, from: number): number => {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next === undefined) break;
    if (next !== 0x00 && next !== 0xff && !isRestart(next)) return at;
  }
  return bytes.length;
};

/**
 * Removes from a JPEG all that is no pixel: EXIF but for which way up it is, XMP, IPTC, comments,
 * thumbnails, further pictures and whatever else is appended. The colour profile stays, and every
 * pixel.
 * @throws MalformedPicture
 */
export const cleanJpeg = (bytes: Buffer): Buffer => {
  if (bytes.readUInt16BE(0) !== 0xff00 + START) throw new MalformedPicture('no JPEG');
  const kept: Buffer[] = [bytes.subarray(0, 2)];
  let hasOrientation = false;
  let hasPixels = false;
  let at = 2;
  while (at < bytes.length) {
    at = bytes.indexOf(0xff, at);
    while (at >= 0 && bytes[at + 1] === 0xff) at += 1;
    const marker = at < 0 ? undefined : bytes[at + 1];
    if (marker === undefined) break;
    if (marker === END) return Buffer.concat([...kept, Buffer.from([0xff, END])]);
    if (standsAlone(marker) || marker === 0x00) {
      at += 2;
      continue;
    }
    if (at + 4 > bytes.length) break;
    const next = at + 2 + bytes.readUInt16BE(at + 2);
    if (next < at + 4 || next > bytes.length) throw new MalformedPicture('a segment is cut off');
    const part = marker === 0xfe ? undefined : keptOf(marker, bytes.subarray(at + 4, next));
    const isOrientation = marker === 0xe1;
    if (part && !(isOrientation && hasOrientation)) kept.push(part);
    hasOrientation ||= isOrientation && part !== undefined;
    at = next;
    if (marker !== SCAN) continue;
    at = endOfScan(bytes, next);
    kept.push(bytes.subarray(next, at));
    hasPixels = true;
  }
  // Readers show one that was cut off as far as it goes.
  if (hasPixels) return Buffer.concat(kept);
  throw new MalformedPicture('a JPEG without pixels');
};
