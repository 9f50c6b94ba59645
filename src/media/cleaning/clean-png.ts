import { crc32 } from 'node:zlib';
import { MalformedPicture } from './malformed-picture';
import { orientationAlone, orientationOf } from './orientation';

const SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

/** Pixels, animation, colours and the size of a pixel: all that a PNG is shown by. */
const SHOWN = new Set(
  'IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD pHYs acTL fcTL fdAT'.split(
    ' ',
  ),
);

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, checksum]);
};

/**
 * Removes from a PNG all that it is not shown by: texts, EXIF but for which way up it is, XMP, times,
 * chunks of no standard, and what is appended. The colour profile stays, and every pixel.
 * @throws MalformedPicture
 */
export const cleanPng = (bytes: Buffer): Buffer => {
  if (!bytes.subarray(0, 8).equals(SIGNATURE)) throw new MalformedPicture('no PNG');
  const kept: Buffer[] = [SIGNATURE];
  let at = SIGNATURE.length;
  while (at + 12 <= bytes.length) {
    const next = at + 12 + bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (next > bytes.length) throw new MalformedPicture('a chunk is cut off');
    if (SHOWN.has(type)) kept.push(bytes.subarray(at, next));
    if (type === 'IEND') return Buffer.concat(kept);
    if (type === 'eXIf') {
      const orientation = orientationOf(bytes.subarray(at + 8, next - 4));
      if (orientation !== 1) kept.push(chunk('eXIf', orientationAlone(orientation)));
    }
    at = next;
  }
  throw new MalformedPicture('a PNG without end');
};
