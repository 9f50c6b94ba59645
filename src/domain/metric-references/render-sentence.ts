import type { FoundReferences, MetricReference, Span } from './reference';
import { renderReferences, type MetricResolver } from './render-references';
import { splitSentences } from './split-sentences';

/** A sentence as it is delivered, and where in it the figure of one reference stands. */
export interface RenderedSentence {
  readonly sentence: string;
  readonly figure: Span;
}

/** The sentence a reference stands in; one that ends within a reference goes on after it. */
const spanAround = (text: string, references: readonly Span[], at: Span): Span => {
  const around = splitSentences(text).filter(({ start, end }) => end > at.start && start < at.end);
  let start = Math.min(at.start, ...around.map((one) => one.start));
  let end = Math.max(at.end, ...around.map((one) => one.end));
  for (const span of references) {
    if (span.start < start && span.end > start) start = span.start;
    if (span.start < end && span.end > end) end = span.end;
  }
  return { start, end };
};

const inside = <T extends Span>(spans: readonly T[], { start, end }: Span): T[] =>
  spans.filter((span) => span.start >= start && span.end <= end);

/** Writes the sentence that a reference stands in, with every figure in it. */
export const renderSentence = (
  text: string,
  { references, errors }: FoundReferences,
  reference: MetricReference,
  resolver: MetricResolver,
  format: Parameters<typeof renderReferences>[3],
): RenderedSentence => {
  const broken = errors.map(({ within }) => within);
  const span = spanAround(text, [...references, ...broken], reference);
  const shift = <T extends Span>(one: T): T => ({
    ...one,
    start: one.start - span.start,
    end: one.end - span.start,
  });
  const render = (source: string, upTo: Span): string => {
    const found = {
      references: inside(references, upTo).map(shift),
      errors: errors
        .filter(({ within }) => inside([within], upTo).length > 0)
        .map((error) => ({ ...error, within: shift(error.within) })),
    };
    return renderReferences(source, found, resolver, format).text;
  };
  const until = (end: number) => render(text.slice(span.start, end), { start: span.start, end });
  return {
    sentence: until(span.end),
    figure: { start: until(reference.start).length, end: until(reference.end).length },
  };
};
