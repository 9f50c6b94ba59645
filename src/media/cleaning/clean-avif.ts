import { boxesOf, type Box } from './iso-boxes';
import { itemExtents, itemTypes, type Extent } from './iso-items';
import { MalformedPicture } from './malformed-picture';

/** What an AVIF picture is shown by. */
const SHOWN = new Set(['ftyp', 'meta', 'mdat']);
/** Boxes in `meta` that hold whatever a program wants to. */
const ANYTHING = new Set(['uuid', 'free', 'skip', 'udta']);
/** Items that say something of the picture: EXIF data, and XMP. */
const DESCRIBING = new Set(['Exif', 'mime', 'uri ']);

const find = (boxes: readonly Box[], type: string): Box | undefined =>
  boxes.find((box) => box.type === type);

const describingExtents = (bytes: Buffer, inMeta: readonly Box[]): Extent[] => {
  const [information, locations] = [find(inMeta, 'iinf'), find(inMeta, 'iloc')];
  if (!information || !locations) throw new MalformedPicture('an AVIF without items');
  const extents = itemExtents(bytes, locations, find(inMeta, 'idat')?.from ?? 0);
  const types = [...itemTypes(bytes, information)];
  return types.filter(([, type]) => DESCRIBING.has(type)).flatMap(([id]) => extents.get(id) ?? []);
};

/**
 * Overwrites with zeros all that an AVIF picture is not shown by: EXIF data, XMP and boxes of no
 * standard. Nothing is moved, since items are found by where they stand in the file. Which way up it
 * is, its colour profile and every pixel stay.
 * @throws MalformedPicture also for an animation, which nobody here can look through
 */
export const cleanAvif = (bytes: Buffer): Buffer => {
  const boxes = boxesOf(bytes, 0, bytes.length);
  const meta = find(boxes, 'meta');
  if (boxes[0]?.type !== 'ftyp' || !meta || find(boxes, 'moov')) {
    throw new MalformedPicture('no AVIF picture');
  }
  const inMeta = boxesOf(bytes, meta.from + 4, meta.end);
  const clean = Buffer.from(bytes);
  for (const box of [
    ...boxes.filter(({ type }) => !SHOWN.has(type)),
    ...inMeta.filter(({ type }) => ANYTHING.has(type)),
  ]) {
    clean.write('free', box.start + 4, 'latin1');
    clean.fill(0, box.from, box.end);
  }
  for (const { from, end } of describingExtents(bytes, inMeta)) {
    if (end > bytes.length || from < boxes[0].end) throw new MalformedPicture('an item is cut off');
    clean.fill(0, from, end);
  }
  return clean;
};
