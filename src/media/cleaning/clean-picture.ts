import type { PictureType } from '../pictures/picture-type';
import { cleanAvif } from './clean-avif';
import { cleanGif } from './clean-gif';
import { cleanJpeg } from './clean-jpeg';
import { cleanPng } from './clean-png';
import { cleanWebp } from './clean-webp';

const CLEANERS: Readonly<Record<PictureType, (bytes: Buffer) => Buffer>> = {
  jpeg: cleanJpeg,
  png: cleanPng,
  webp: cleanWebp,
  avif: cleanAvif,
  gif: cleanGif,
};

/**
 * A picture without what says where, when, by whom and with what it was taken: pixels, colour
 * profile and which way up it is are the same. What is clean stays as it is, byte by byte.
 * @throws MalformedPicture
 */
export const cleanPicture = (type: PictureType, bytes: Buffer): Buffer => CLEANERS[type](bytes);
