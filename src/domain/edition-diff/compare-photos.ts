import type { ContentPhoto, EditionContent } from '../published-edition/edition-content';
import type { EditionChange } from './change';
import { fieldChange, fieldChanges, proseChanges } from './compare-fields';
import { matchItems } from './match-items';
import { movedItems } from './moved-items';

/** A photo with everything that shows it, as people know it: `cover`, or sections by their titles. */
interface Shown {
  readonly photo: ContentPhoto;
  readonly holders: { readonly name: string; readonly title: string }[];
}

const placeOf = ({ documentId, caption }: ContentPhoto) => ({
  contentType: 'photo' as const,
  documentId,
  title: caption,
});

/** @param nameOf what a section is known by in both editions */
const photosOf = (
  { coverPhoto, sections }: EditionContent,
  nameOf: (documentId: string) => string,
): Shown[] => {
  const shown = new Map<string, Shown>();
  const add = (photo: ContentPhoto, holder: Shown['holders'][number]): void => {
    const known = shown.get(photo.documentId);
    if (known) known.holders.push(holder);
    else shown.set(photo.documentId, { photo, holders: [holder] });
  };
  if (coverPhoto) add(coverPhoto, { name: 'cover', title: 'cover' });
  for (const { documentId, title, photos } of sections) {
    for (const photo of photos) add(photo, { name: nameOf(documentId), title });
  }
  return [...shown.values()];
};

const titlesOf = ({ holders }: Shown): string => holders.map(({ title }) => title).join(', ');
const namesOf = ({ holders }: Shown): string => holders.map(({ name }) => name).join(' ');

const ofPair = ([before, after]: readonly [Shown, Shown]): EditionChange[] => {
  const [was, is] = [before.photo, after.photo];
  const place = placeOf(is);
  const moved: EditionChange[] =
    namesOf(before) === namesOf(after)
      ? []
      : [
          {
            kind: 'photo',
            place: { ...place, field: 'section' },
            change: 'moved',
            before: titlesOf(before),
            after: titlesOf(after),
          },
        ];
  return [
    ...moved,
    ...fieldChange('photo', place, 'image', was.image?.url ?? null, is.image?.url ?? null),
    ...proseChanges(place, ['caption', 'alternativeText'], was, is),
    ...fieldChanges('text', place, ['credit', 'place'], was, is),
    ...fieldChange('fact', place, 'takenOn', was.takenOn, is.takenOn),
  ];
};

/** The photos that stand in another order within one section. */
export const photosMovedWithin = (
  before: readonly ContentPhoto[],
  after: readonly ContentPhoto[],
): EditionChange[] => {
  const { pairs } = matchItems(before, after, ({ documentId }) => [documentId]);
  return movedItems(before, after, pairs).map(({ item, from, to }) => ({
    kind: 'photo',
    place: { ...placeOf(item), field: 'order' },
    change: 'moved',
    before: String(from),
    after: String(to),
  }));
};

/**
 * What became of an edition's photos, wherever they are shown.
 * @param sections sections of both editions that are one, as document ids
 */
export const comparePhotos = (
  before: EditionContent,
  after: EditionContent,
  sections: ReadonlyMap<string, string>,
): EditionChange[] => {
  const earlier = photosOf(before, (documentId) => sections.get(documentId) ?? documentId);
  const later = photosOf(after, (documentId) => documentId);
  const { pairs, removed, added } = matchItems(earlier, later, ({ photo }) => [photo.documentId]);
  const whole = ({ photo }: Shown, was: string | null, is: string | null) =>
    fieldChange('photo', placeOf(photo), 'photos', was, is);
  return [
    ...removed.flatMap((one) => whole(one, one.photo.caption, null)),
    ...added.flatMap((one) => whole(one, null, one.photo.caption)),
    ...pairs.flatMap(ofPair),
  ];
};
