import { compareFigures } from './compare/compare-texts';
import type { Difference } from './compare/comparison';
import { paragraphsOf, type Paragraph } from './compare/paragraphs';
import type { EditionDocument, EditionForReadiness } from './edition';
import type { Finding, FindingCode } from './finding';
import { knownMetrics, type KnownMetrics } from './known-metrics';
import { proseFinding, proseTexts, type ProseText } from './prose-text';
import { statementsOf, type Statement } from './statements';

const within = (statements: readonly Statement[], { start, end }: Paragraph): Statement[] =>
  statements.filter((statement) => statement.start >= start && statement.end <= end);

/** Paragraph by paragraph where both have as many, else the field as a whole. */
const alignedParagraphs = (source: string, target: string): (readonly [Paragraph, Paragraph])[] => {
  const [theirs, ours] = [paragraphsOf(source), paragraphsOf(target)];
  if (theirs.length !== ours.length) {
    return [
      [
        { start: 0, end: source.length },
        { start: 0, end: target.length },
      ],
    ];
  }
  return theirs.flatMap((paragraph, index) => {
    const other = ours[index];
    return other ? [[paragraph, other] as const] : [];
  });
};

const asFinding = (
  target: ProseText,
  paragraph: Paragraph,
  { code, zh, en }: Difference,
): Finding => {
  // What is missing has no place of its own: the paragraph's first words stand for it.
  const place = en ?? {
    start: paragraph.start,
    end: Math.min(paragraph.end, paragraph.start + 40),
  };
  return proseFinding(target, place, {
    code: `translation-${code}` satisfies FindingCode,
    severity: 'error',
    params: { source: zh?.text ?? '', translation: en?.text ?? '' },
  });
};

const checkField = (source: ProseText, target: ProseText, known: KnownMetrics): Finding[] => {
  const [theirs, ours] = [statementsOf(source, known), statementsOf(target, known)];
  return alignedParagraphs(source.text, target.text).flatMap(([zh, en]) =>
    compareFigures(
      within(theirs, zh),
      within(ours, en),
      target.text.slice(en.start, en.end),
    ).findings.map((difference) => asFinding(target, en, difference)),
  );
};

/** Finds where the figures of a document's English are not those of its Chinese. */
export const checkTranslation = (
  document: EditionDocument,
  edition: EditionForReadiness,
): Finding[] => {
  const known = knownMetrics(edition);
  const sources = new Map(proseTexts(document, 'zh-Hans').map((prose) => [prose.field, prose]));
  return proseTexts(document, 'en').flatMap((target) => {
    const source = sources.get(target.field);
    return source ? checkField(source, target, known) : [];
  });
};
