import { crc32 } from 'node:zlib';
import type { PictureType } from '../../../src/media/pictures/picture-type';
import { plainPixels } from '../../support/pictures/tell-tale';
import { PAGE, SCRIPT, type HostileFile } from './hostile-file';

const pictureOf = (type: PictureType): Promise<Buffer> =>
  plainPixels(64, 48).toFormat(type).toBuffer();

const inserted = (bytes: Buffer, at: number, part: Buffer): Buffer =>
  Buffer.concat([bytes.subarray(0, at), part, bytes.subarray(at)]);

const pngText = (text: string): Buffer => {
  const body = Buffer.from(`tEXtComment\0${text}`);
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length - 4);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, checksum]);
};

const jpegComment = (text: string): Buffer => {
  const head = Buffer.from([0xff, 0xfe, 0, 0]);
  head.writeUInt16BE(Buffer.byteLength(text) + 2, 2);
  return Buffer.concat([head, Buffer.from(text)]);
};

const webpWith = (bytes: Buffer, text: string): Buffer => {
  const head = Buffer.from('prVt\0\0\0\0');
  const data = Buffer.from(text.length % 2 ? `${text} ` : text);
  head.writeUInt32LE(data.length, 4);
  const grown = Buffer.concat([bytes, head, data]);
  grown.writeUInt32LE(grown.length - 8, 4);
  return grown;
};

const avifWith = (bytes: Buffer, text: string): Buffer => {
  const box = Buffer.from(`\0\0\0\0uuid${'.'.repeat(16)}${text}`);
  box.writeUInt32BE(box.length);
  return Buffer.concat([bytes, box]);
};

const COLOURS = 13;

/** Where a GIF’s blocks begin: behind its table of colours. */
const gifBlocks = (bytes: Buffer): number => COLOURS + 3 * 2 ** (((bytes[10] ?? 0) & 7) + 1);

const gifComment = (text: string): Buffer => {
  const blocks: Buffer[] = [];
  for (let at = 0; at < text.length; at += 255) {
    const part = Buffer.from(text.slice(at, at + 255));
    blocks.push(Buffer.from([part.length]), part);
  }
  return Buffer.concat([Buffer.from([0x21, 0xfe]), ...blocks, Buffer.from([0])]);
};

/** What is a picture, and something that a browser might run too: it may be taken, as a picture. */
export const polyglots = async (): Promise<HostileFile[]> => {
  const [png, jpeg, gif, webp, avif] = (await Promise.all(
    (['png', 'jpeg', 'gif', 'webp', 'avif'] as const).map(pictureOf),
  )) as [Buffer, Buffer, Buffer, Buffer, Buffer];
  const behind = (bytes: Buffer): Buffer => Buffer.concat([bytes, Buffer.from(PAGE)]);
  const file = (what: string, name: string, type: string, content: Buffer): HostileFile => ({
    what,
    name,
    type,
    content,
  });
  return [
    file('a PNG with a page behind it', 'a.html', 'text/html', behind(png)),
    file(
      'a PNG with a page as its comment',
      'a.svg',
      'image/svg+xml',
      inserted(png, 33, pngText(PAGE)),
    ),
    file(
      'a JPEG with a page as its comment',
      'a.html ',
      'text/html',
      inserted(jpeg, 2, jpegComment(PAGE)),
    ),
    file('a JPEG with a page behind it', 'a.mht', 'multipart/related', behind(jpeg)),
    file(
      'a GIF with a page as its comment',
      'a.xhtml',
      'text/html',
      inserted(gif, gifBlocks(gif), gifComment(PAGE)),
    ),
    file('a GIF with a page behind it', 'a.html.', 'text/html', behind(gif)),
    file(
      'a GIF with a script behind it',
      'a.js',
      'text/javascript',
      Buffer.concat([gif, Buffer.from(`*/=1;${SCRIPT}`)]),
    ),
    file('a WebP with a page in it', 'a.webp.html', 'text/html', webpWith(webp, PAGE)),
    file('a WebP with a page behind it', 'a.html', 'image/webp', behind(webp)),
    file('an AVIF with a page in it', 'a.html', 'text/html', avifWith(avif, PAGE)),
    file('a picture whose name is a page', `"><script>${SCRIPT}</script>.png`, 'image/png', png),
    file('a picture whose name is a page’s address', '..\\..\\a.html', 'text/html', behind(png)),
    file('a picture whose name turns round', 'a\u202egnp.html', 'text/html', behind(png)),
    file('a picture said to be a page', 'a.png', 'text/html', behind(jpeg)),
  ];
};
