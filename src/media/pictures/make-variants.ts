import fs from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { cleanPicture } from '../cleaning/clean-picture';
import type { Examined } from './examine-picture';
import type { PictureType } from './picture-type';

/** A file of a picture: the picture itself, or a smaller size of it. Pixels as they are seen. */
export interface Variant {
  readonly file: string;
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
}

/** What the public gets of a picture. */
export interface Variants {
  readonly main: Variant;
  /** By the name of the size. */
  readonly sizes: Readonly<Record<string, Variant>>;
}

/** What is made of pictures, by the settings of the media library. */
export interface VariantSettings {
  /** Whether pictures are coded anew, smaller, at a quality that shows no loss. */
  readonly optimize: boolean;
  /** The widths and heights that sizes fit into, in pixels, by their names. */
  readonly sizes: Readonly<Record<string, { readonly width: number; readonly height: number }>>;
}

const GOOD = 80;
const BEST = 95;

/** Coding AVIF takes minutes of a processor, and palettes are no photos. */
const RECODED = new Set<PictureType>(['jpeg', 'png', 'webp']);
/** Those of which there are smaller sizes. */
const RESIZED = new Set<PictureType>(['jpeg', 'png', 'webp', 'gif']);

const reading = (file: string, { frames, isCmyk, width, height }: Examined) => {
  const options = { animated: frames > 1, limitInputPixels: width * height * frames };
  const pixels = sharp(file, options);
  // A profile of inks does not fit a picture on screen.
  return isCmyk ? pixels : pixels.keepIccProfile();
};

const written = async (pixels: ReturnType<typeof sharp>, file: string): Promise<Variant> => {
  const { width, height, pageHeight, size } = await pixels.toFile(file);
  return { file, width, height: pageHeight ?? height, bytes: size };
};

const asItIs = async (file: string, examined: Examined): Promise<Variant> => {
  // Looks at every pixel, so that nothing is kept that cannot be shown.
  await reading(file, examined).stats();
  const { width, height } = examined;
  return { file, width, height, bytes: (await fs.stat(file)).size };
};

const mainVariant = async (
  cleaned: string,
  examined: Examined,
  settings: VariantSettings,
  folder: string,
): Promise<Variant> => {
  const { type, orientation, frames } = examined;
  const isTurned = orientation > 1 && frames === 1 && type !== 'avif';
  const recode = RECODED.has(type) && (isTurned || settings.optimize);
  if (!recode) return asItIs(cleaned, examined);
  const pixels = reading(cleaned, examined);
  if (isTurned) pixels.autoOrient();
  const quality = settings.optimize ? GOOD : BEST;
  // For PNG a quality means a palette, which is for the sake of size alone.
  const options = type === 'png' && !settings.optimize ? {} : { quality };
  const coded = await written(pixels.toFormat(type, options), path.join(folder, 'coded'));
  const { size } = await fs.stat(cleaned);
  if (isTurned || coded.bytes < size) return coded;
  return { ...coded, file: cleaned, bytes: size };
};

/**
 * Makes what the public gets of a picture: upright, without what says where, when and by whom it was
 * taken. The picture is coded anew only to make it upright or smaller.
 * @param file the picture as it was uploaded
 * @param folder an empty one to write into
 * @throws MalformedPicture, or an error of sharp, when the picture cannot be read to its end
 */
export const makeVariants = async (
  file: string,
  examined: Examined,
  settings: VariantSettings,
  folder: string,
): Promise<Variants> => {
  const cleaned = path.join(folder, 'cleaned');
  await fs.writeFile(cleaned, cleanPicture(examined.type, await fs.readFile(file)));
  const main = await mainVariant(cleaned, examined, settings, folder);
  const sizes: Record<string, Variant> = {};
  const upright = { ...examined, width: main.width, height: main.height };
  for (const [name, box] of Object.entries(RESIZED.has(examined.type) ? settings.sizes : {})) {
    if (main.width <= box.width && main.height <= box.height) continue;
    const pixels = reading(main.file, upright).resize({ ...box, fit: 'inside' });
    sizes[name] = await written(pixels, path.join(folder, name));
  }
  return { main, sizes };
};
