import type {
  ContentImage,
  ContentImageFormat,
} from '../../domain/published-edition/edition-content';
import type { StoredPhoto } from './stored-edition';

type StoredImage = NonNullable<StoredPhoto['image']>;

/** Strapi's `size` is in kilobytes of 1000 bytes, with two decimals. */
const bytes = (kilobytes: number): number => Math.round(kilobytes * 1000);

const format = ({
  url,
  mime,
  width,
  height,
  size,
}: Pick<StoredImage, keyof ContentImageFormat>): ContentImageFormat => ({
  url,
  mime,
  width,
  height,
  size: bytes(size),
});

/** An image with its smaller sizes; PostgreSQL loses the order they were stored in, so by name. */
export const asContentImage = (image: StoredPhoto['image']): ContentImage | null =>
  image && {
    ...format(image),
    formats: Object.fromEntries(
      Object.entries(image.formats ?? {})
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([name, smaller]) => [name, format(smaller)]),
    ),
  };
