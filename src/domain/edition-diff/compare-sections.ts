import type { ContentSection } from '../published-edition/edition-content';
import type { EditionChange } from './change';
import { fieldChange, proseChanges } from './compare-fields';
import { photosMovedWithin } from './compare-photos';
import type { Matched } from './match-items';
import { movedItems } from './moved-items';

const placeOf = ({ documentId, title }: ContentSection) => ({
  contentType: 'report-section' as const,
  documentId,
  title,
});

const wordsOf = ({ kicker, title, body }: ContentSection): string =>
  [kicker, title, body].filter(Boolean).join('\n\n');

const ofPair = ([was, is]: readonly [ContentSection, ContentSection]): EditionChange[] => {
  const place = placeOf(is);
  const keys = ({ metrics }: ContentSection) => metrics.join(', ') || null;
  return [
    ...proseChanges(place, ['kicker', 'title', 'body'], was, is),
    ...fieldChange('fact', place, 'slug', was.slug, is.slug),
    ...fieldChange('structure', place, 'metrics', keys(was), keys(is)),
    ...photosMovedWithin(was.photos, is.photos),
  ];
};

/** What became of an edition's sections, but for photos that came and went. */
export const compareSections = (
  before: readonly ContentSection[],
  after: readonly ContentSection[],
  { pairs, removed, added }: Matched<ContentSection>,
): EditionChange[] => {
  const whole = (one: ContentSection, was: string | null, is: string | null) =>
    fieldChange('structure', placeOf(one), 'sections', was, is);
  return [
    ...removed.flatMap((one) => whole(one, wordsOf(one), null)),
    ...added.flatMap((one) => whole(one, null, wordsOf(one))),
    ...movedItems(before, after, pairs).map(({ item, from, to }) => ({
      kind: 'structure' as const,
      place: { ...placeOf(item), field: 'sections' },
      change: 'moved' as const,
      before: String(from),
      after: String(to),
    })),
    ...pairs.flatMap(ofPair),
  ];
};
