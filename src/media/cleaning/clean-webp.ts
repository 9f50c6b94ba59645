import { MalformedPicture } from './malformed-picture';
import { orientationAlone, orientationOf } from './orientation';

const HEAD = 12;
const CHUNK_HEAD = 8;
/** The bits of VP8X that say whether there are EXIF data and XMP. */
const HAS_EXIF = 0x08;
const HAS_XMP = 0x04;

const SHOWN = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);
const IN_FRAME = new Set(['VP8 ', 'VP8L', 'ALPH']);
/** What stands in a frame before its own chunks. */
const FRAME_HEAD = 16;

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
}

const chunksOf = (bytes: Buffer): Chunk[] => {
  const chunks: Chunk[] = [];
  let at = 0;
  while (at + CHUNK_HEAD <= bytes.length) {
    const from = at + CHUNK_HEAD;
    const length = bytes.readUInt32LE(at + 4);
    if (from + length > bytes.length) throw new MalformedPicture('a chunk is cut off');
    const type = bytes.toString('latin1', at, at + 4);
    chunks.push({ type, data: bytes.subarray(from, from + length) });
    at = from + length + (length % 2);
  }
  return chunks;
};

const write = ({ type, data }: Chunk): Buffer => {
  const head = Buffer.alloc(CHUNK_HEAD);
  head.write(type, 'latin1');
  head.writeUInt32LE(data.length, 4);
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)]);
};

const cleanFrame = ({ type, data }: Chunk): Chunk => {
  const inside = chunksOf(data.subarray(FRAME_HEAD)).filter((one) => IN_FRAME.has(one.type));
  return { type, data: Buffer.concat([data.subarray(0, FRAME_HEAD), ...inside.map(write)]) };
};

/** EXIF data in WebP begins with JPEG's mark in files of some programs. */
const tiffOf = (data: Buffer): Buffer =>
  data.toString('latin1', 0, 6) === 'Exif\0\0' ? data.subarray(6) : data;

const cleanHead = ({ type, data }: Chunk, orientation: number): Chunk => {
  const head = Buffer.from(data);
  const flags = (head[0] ?? 0) & ~HAS_EXIF & ~HAS_XMP;
  head[0] = orientation === 1 ? flags : flags | HAS_EXIF;
  return { type, data: head };
};

/**
 * Removes from a WebP all that it is not shown by: EXIF but for which way up it is, XMP, chunks of no
 * standard, and what is appended. The colour profile stays, and every pixel of every frame.
 * @throws MalformedPicture
 */
export const cleanWebp = (bytes: Buffer): Buffer => {
  const name = `${bytes.toString('latin1', 0, 4)}${bytes.toString('latin1', 8, HEAD)}`;
  if (name !== 'RIFFWEBP') throw new MalformedPicture('no WebP');
  const end = CHUNK_HEAD + bytes.readUInt32LE(4);
  if (end > bytes.length) throw new MalformedPicture('a WebP without end');
  const chunks = chunksOf(bytes.subarray(HEAD, end));
  const exif = chunks.find(({ type }) => type === 'EXIF');
  const isExtended = chunks.some(({ type }) => type === 'VP8X');
  const orientation = exif && isExtended ? orientationOf(tiffOf(exif.data)) : 1;
  const kept = chunks
    .filter(({ type }) => SHOWN.has(type))
    .map((one) => {
      if (one.type === 'ANMF') return cleanFrame(one);
      return one.type === 'VP8X' ? cleanHead(one, orientation) : one;
    });
  if (orientation !== 1) kept.push({ type: 'EXIF', data: orientationAlone(orientation) });
  const body = Buffer.concat([Buffer.from('WEBP'), ...kept.map(write)]);
  const head = Buffer.from('RIFF\0\0\0\0');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body]);
};
