import type {
  ContentImage,
  ContentImageFormat,
  ContentPhoto,
  EditionContent,
} from '../domain/published-edition/edition-content';
import { absoluteAddress } from '../media/absolute-file';

/**
 * Content with absolute addresses, as frontends on other hosts need them. Snapshots keep paths, so
 * that a server may move to another address.
 */
export const withAbsoluteImages = (content: EditionContent, base: string): EditionContent => {
  const absolute = <T extends ContentImageFormat>(image: T): T => ({
    ...image,
    url: absoluteAddress(image.url, base),
  });
  const ofImage = (image: ContentImage): ContentImage => ({
    ...absolute(image),
    formats: Object.fromEntries(
      Object.entries(image.formats).map(([name, format]) => [name, absolute(format)]),
    ),
  });
  const ofPhoto = (photo: ContentPhoto): ContentPhoto => ({
    ...photo,
    image: photo.image && ofImage(photo.image),
  });
  return {
    ...content,
    coverPhoto: content.coverPhoto && ofPhoto(content.coverPhoto),
    sections: content.sections.map((section) => ({
      ...section,
      photos: section.photos.map(ofPhoto),
    })),
  };
};
