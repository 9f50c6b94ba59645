import { paragraphsOf } from './compare/paragraphs';
import { matchingMetrics } from './check-figures';
import type { EditionForReadiness, EditionMetric } from './edition';
import { knownMetrics } from './known-metrics';
import { proposeReference } from './propose-reference';
import { sentenceAt, type ProseText } from './prose-text';
import { isStated, statementsOf, type Statement } from './statements';
import { hasUnitOf } from './units-of';

/** A typed figure with the reference that would print the same words, or the metrics it may be of. */
export interface Proposal {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** What to write in its place; absent where none prints the same words, or several could. */
  readonly reference?: string;
  /** The keys it may be of: one where that is certain. */
  readonly keys: readonly string[];
}

/** The keys that the same paragraph of the other language refers to. */
const keysBeside = (prose: ProseText, other: ProseText | undefined, at: number): Set<string> => {
  if (!other) return new Set();
  const [ours, theirs] = [paragraphsOf(prose.text), paragraphsOf(other.text)];
  const index = ours.findIndex(({ start, end }) => start <= at && at < end);
  const place =
    ours.length === theirs.length ? theirs[index] : { start: 0, end: other.text.length };
  return new Set(
    other.found.references
      .filter(({ start }) => place && place.start <= start && start < place.end)
      .map(({ key }) => key),
  );
};

const pairsOf = (words: string): Set<string> =>
  new Set(
    Array.from({ length: Math.max(0, words.length - 1) }, (_, at) => words.slice(at, at + 2)),
  );

/** How many pairs of neighbouring characters of a metric's label its sentence has as well. */
const likeness = (label: string, sentence: string): number => {
  const pairs = pairsOf(sentence.toLowerCase());
  return [...pairsOf(label.toLowerCase())].filter((pair) => pairs.has(pair)).length;
};

/** Below this many a number says nothing by itself: three goals are not three pilots. */
const SMALL = 10;

/** The metrics whose labels are likest to the figure's sentence. */
const likest = (
  figure: Statement,
  metrics: readonly EditionMetric[],
  prose: ProseText,
): EditionMetric[] => {
  const sentence = sentenceAt(prose.text, figure);
  const scored = metrics.map((metric) => ({
    metric,
    score: likeness(metric.labels[prose.locale] ?? '', sentence),
  }));
  const best = Math.max(0, ...scored.map(({ score }) => score));
  if (best === 0 && Number(figure.value) < SMALL) return [];
  return scored.filter(({ score }) => score === best).map(({ metric }) => metric);
};

const candidatesOf = (
  figure: Statement,
  metrics: readonly EditionMetric[],
  prose: ProseText,
  other: ProseText | undefined,
): EditionMetric[] => {
  const equal = matchingMetrics(figure, metrics, prose.locale);
  const beside = keysBeside(prose, other, figure.start);
  const preferred = equal.filter(({ key }) => beside.has(key));
  // What the other language states in the same paragraph is the same fact.
  if (preferred.length === 1) return preferred;
  const alike = equal.filter((metric) => hasUnitOf(figure, metric, prose.locale));
  return likest(figure, preferred.length > 0 ? preferred : alike, prose);
};

/**
 * Proposes a reference for every typed figure of a text that a metric of the edition states.
 * @param other the same field in the other language, whose references tell equal numbers apart
 */
export const proposeBindings = (
  prose: ProseText,
  edition: EditionForReadiness,
  other?: ProseText,
): Proposal[] =>
  statementsOf(prose, knownMetrics(edition))
    .filter((figure) => isStated(figure) && figure.key === undefined)
    .map((figure) => {
      const candidates = candidatesOf(figure, edition.metrics, prose, other);
      const [only, ...more] = candidates;
      const reference =
        only && more.length === 0 ? proposeReference(figure, only, prose.locale) : undefined;
      const { start, end, text } = figure;
      const keys = candidates.map(({ key }) => key);
      return { start, end, text, keys, ...(reference === undefined ? {} : { reference }) };
    });

/** The text with every proposal taken that has a reference; all else stays as it is. */
export const applyBindings = (text: string, proposals: readonly Proposal[]): string => {
  let applied = '';
  let from = 0;
  for (const { start, end, reference } of proposals) {
    if (reference === undefined) continue;
    applied += text.slice(from, start) + reference;
    from = end;
  }
  return applied + text.slice(from);
};
