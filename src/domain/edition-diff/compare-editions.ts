import type { ContentLetter, EditionContent } from '../published-edition/edition-content';
import type { EditionChange } from './change';
import { fieldChange, fieldChanges, proseChanges } from './compare-fields';
import { compareMetrics } from './compare-metrics';
import { comparePhotos } from './compare-photos';
import { compareSections } from './compare-sections';
import { matchItems } from './match-items';

const compareHeads = (before: EditionContent, after: EditionContent): EditionChange[] => {
  const { documentId, title } = after;
  const place = { contentType: 'edition' as const, documentId, title };
  return [
    ...fieldChanges('text', place, ['title', 'byline', 'publisher'], before, after),
    ...proseChanges(place, ['subtitle', 'lede'], before, after),
    ...fieldChanges('fact', place, ['year', 'periodStart', 'periodEnd'], before, after),
  ];
};

const letterPlace = ({ documentId, title }: ContentLetter) => ({
  contentType: 'letter' as const,
  documentId,
  title,
});

const compareLetters = (
  before: ContentLetter | null,
  after: ContentLetter | null,
): EditionChange[] => {
  const wordsOf = ({ title, body }: ContentLetter): string => `${title}\n\n${body}`;
  if (!before || !after || before.documentId !== after.documentId) {
    const whole = (one: ContentLetter, was: string | null, is: string | null) =>
      fieldChange('structure', letterPlace(one), 'letter', was, is);
    return [
      ...(before ? whole(before, wordsOf(before), null) : []),
      ...(after ? whole(after, null, wordsOf(after)) : []),
    ];
  }
  const place = letterPlace(after);
  return [
    ...fieldChanges('text', place, ['title', 'salutation', 'signatory'], before, after),
    ...proseChanges(place, ['body', 'closing'], before, after),
    ...fieldChanges('fact', place, ['signedOn', 'contactEmail'], before, after),
  ];
};

/**
 * What reads otherwise between two contents of one edition in one language, in the order in which
 * the edition is read. Documents are recognised by their ids, sections also by slug and metrics by
 * key; what was only moved is said to be moved. Ids, image sizes and trends are no changes of its own.
 */
export const compareEditions = (before: EditionContent, after: EditionContent): EditionChange[] => {
  const matched = matchItems(before.sections, after.sections, ({ documentId, slug }) => [
    documentId,
    slug,
  ]);
  const sections = new Map(
    matched.pairs.map(([was, is]) => [was.documentId, is.documentId] as const),
  );
  return [
    ...compareHeads(before, after),
    ...compareLetters(before.letter, after.letter),
    ...compareSections(before.sections, after.sections, matched),
    ...comparePhotos(before, after, sections),
    ...compareMetrics(before.metrics, after.metrics),
  ];
};
