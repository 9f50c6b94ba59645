/** The kinds of pictures that are taken, by the names sharp has for them. */
export type PictureType = 'jpeg' | 'png' | 'webp' | 'avif' | 'gif';

/** How each kind is served. */
export const SERVED_AS: Readonly<
  Record<PictureType, { readonly mime: string; readonly ending: string }>
> = {
  jpeg: { mime: 'image/jpeg', ending: '.jpg' },
  png: { mime: 'image/png', ending: '.png' },
  webp: { mime: 'image/webp', ending: '.webp' },
  avif: { mime: 'image/avif', ending: '.avif' },
  gif: { mime: 'image/gif', ending: '.gif' },
};

const FTYP = 4;

/**
 * What a file is, by its first bytes; its name and what its sender says of it count for nothing.
 * @param head at least the first 64 bytes, or all there are
 * @returns undefined for all but the five kinds
 */
export const pictureTypeOf = (head: Buffer): PictureType | undefined => {
  const at = (from: number, length: number): string => head.toString('latin1', from, from + length);
  if (at(0, 3) === '\xff\xd8\xff') return 'jpeg';
  if (at(0, 8) === '\x89PNG\r\n\x1a\n') return 'png';
  if (at(0, 4) === 'RIFF' && at(8, 4) === 'WEBP') return 'webp';
  if (/^GIF8[79]a$/.test(at(0, 6))) return 'gif';
  // The brand itself, or one that it says it is compatible with.
  if (at(FTYP, 4) === 'ftyp') {
    const end = Math.min(head.length >= 4 ? head.readUInt32BE(0) : 0, head.length);
    const brands: string[] = head.toString('latin1', 8, end).match(/.{4}/gs) ?? [];
    if (brands.includes('avif') && brands[0] !== 'avis') return 'avif';
  }
  return undefined;
};
