import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import type { PictureType } from '../../../src/media/pictures/picture-type';

/** What no public file may hold. It is searched for in the bytes, so it is stored as it is. */
export const SECRET = 'KEPT-SECRET-39.9042N-116.4074E';

const EXIF = {
  IFD0: { Make: SECRET, Artist: SECRET, ImageDescription: SECRET },
  IFD2: { BodySerialNumber: SECRET },
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '39/1 54/1 15/1', GPSDateStamp: SECRET },
};
const XMP = `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>${SECRET}</dc:creator></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;

/** Colours in every corner, so that a turn or a lost pixel shows. */
export const plainPixels = (width: number, height: number) => {
  const pixels = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = (y * width + x) * 3;
      pixels[at] = (x * 255) / width;
      pixels[at + 1] = (y * 255) / height;
      pixels[at + 2] = x < width / 2 && y < height / 2 ? 255 : 0;
    }
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } });
};

const jpegSegment = (marker: number, payload: Buffer | string): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0]);
  const body = Buffer.from(payload);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
};

const pngChunk = (type: string, data: Buffer | string): Buffer => {
  const body = Buffer.concat([Buffer.from(type), Buffer.from(data)]);
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length - 4);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, checksum]);
};

const riffChunk = (type: string, data: string): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(data.length);
  return Buffer.concat([
    Buffer.from(type),
    length,
    Buffer.from(data),
    Buffer.alloc(data.length % 2),
  ]);
};

const gifText = (head: number[], text: string): Buffer =>
  Buffer.concat([Buffer.from([0x21, ...head, text.length]), Buffer.from(text), Buffer.from([0])]);

const inserted = (bytes: Buffer, at: number, ...parts: Buffer[]): Buffer =>
  Buffer.concat([bytes.subarray(0, at), ...parts, bytes.subarray(at)]);

/** What each format can hold beside what sharp writes. */
const MORE: Readonly<Record<PictureType, (bytes: Buffer) => Buffer>> = {
  jpeg: (bytes) =>
    Buffer.concat([
      inserted(
        bytes,
        2,
        jpegSegment(0xfe, `comment ${SECRET}`),
        jpegSegment(0xed, `Photoshop 3.0\0 8BIM ${SECRET}`),
        jpegSegment(0xe2, `MPF\0 ${SECRET}`),
        jpegSegment(0xe5, `maker ${SECRET}`),
        jpegSegment(0xe0, `JFXX\0 ${SECRET}`),
      ),
      Buffer.from(`appended ${SECRET}`),
    ]),
  png: (bytes) =>
    Buffer.concat([
      inserted(
        bytes,
        33,
        pngChunk('tEXt', `Comment\0${SECRET}`),
        pngChunk('zTXt', Buffer.concat([Buffer.from('Author\0\0'), deflateSync(SECRET)])),
        pngChunk('iTXt', `Title\0\0\0\0\0${SECRET}`),
        pngChunk('tIME', Buffer.from([7, 232, 1, 1, 1, 1, 1])),
        pngChunk('prVt', SECRET),
      ),
      Buffer.from(`appended ${SECRET}`),
    ]),
  webp: (bytes) => {
    const grown = Buffer.concat([bytes, riffChunk('prVt', SECRET)]);
    grown.writeUInt32LE(grown.length - 8, 4);
    return Buffer.concat([grown, Buffer.from(`appended ${SECRET}`)]);
  },
  avif: (bytes) => {
    const body = Buffer.from(`........uuid${SECRET}`);
    const box = Buffer.concat([Buffer.alloc(4), Buffer.from('uuid'), body]);
    box.writeUInt32BE(box.length);
    return Buffer.concat([bytes, box]);
  },
  gif: (bytes) =>
    Buffer.concat([
      inserted(
        bytes,
        13 + 3 * 2 ** (((bytes[10] ?? 0) & 7) + 1),
        gifText([0xfe], `comment ${SECRET}`),
        gifText([0xff, 11, ...Buffer.from('XMP DataXMP')], SECRET),
      ),
      Buffer.from(`appended ${SECRET}`),
    ]),
};

/**
 * A picture with SECRET in all places that its format has: EXIF with a place on the globe, XMP,
 * comments, programs' own data, and behind its end.
 * @param orientation EXIF's, 1 to 8
 */
export const tellTalePicture = async (
  type: PictureType,
  { width = 64, height = 48, orientation = 1 } = {},
): Promise<Buffer> => {
  const pixels = plainPixels(width, height);
  if (type === 'gif') return MORE.gif(await pixels.gif().toBuffer());
  const bytes = await pixels
    .withExif({ ...EXIF, IFD0: { ...EXIF.IFD0, Orientation: String(orientation) } })
    .withMetadata(orientation === 1 ? {} : { orientation })
    .withExifMerge(EXIF)
    .withXmp(XMP)
    .withIccProfile('p3')
    .toFormat(type, { quality: 90 })
    .toBuffer();
  return MORE[type](bytes);
};
