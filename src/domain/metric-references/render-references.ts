import type { FigureLocale, FigureQualifier } from '../figures/figure';
import { formatFigure } from '../figures/format-figure';
import type { FigureStyle } from '../figures/figure-style';
import type { MetricFact } from '../figures/metric';
import { nearest } from './nearest';
import type { FoundReferences, MetricReference, Span } from './reference';
import { unescapeBraces } from './unescape-braces';

/** Where the renderer finds the facts. Without an edition: that of the prose itself. */
export interface MetricResolver {
  find(key: string, edition?: number): MetricFact | undefined;
  /** The keys of an edition, for suggestions; undefined where there is no such edition. */
  keys(edition?: number): readonly string[] | undefined;
}

/** A figure where it stands in the delivered text: `text` is `delivered.slice(start, end)`. */
export interface RenderedFigure extends Span {
  readonly key: string;
  readonly edition?: number;
  readonly text: string;
  readonly value: number;
  /** The unit's name in the language of the text, this mention's measure word; null if none. */
  readonly unit: string | null;
  readonly qualifier: FigureQualifier;
}

/** A well-formed reference to nothing: the span is the reference, as it is written. */
export interface UnresolvedReference extends Span {
  readonly code: 'unknown-metric' | 'unknown-edition';
  readonly given: string;
  readonly edition?: number;
  /** The key that was probably meant. */
  readonly suggestion?: string;
}

export interface RenderedProse {
  readonly text: string;
  readonly figures: readonly RenderedFigure[];
  readonly errors: readonly UnresolvedReference[];
}

/** Stands in for a reference that has no figure: nobody's draft shows braces, or a wrong number. */
export const MISSING = '…';

const unitOf = ({ unit }: MetricFact, style: FigureStyle, locale: FigureLocale): string | null => {
  if (style.unit === 'none') return null;
  return style.unit ?? unit?.names[locale]?.name ?? null;
};

const qualifierOf = ({ qualifier }: MetricFact, style: FigureStyle): FigureQualifier =>
  style.qualifier === 'none' ? 'exact' : (style.qualifier ?? qualifier);

const unresolved = (
  { start, end, key, edition }: MetricReference,
  resolver: MetricResolver,
): UnresolvedReference => {
  const ofYear = edition === undefined ? {} : { edition };
  const keys = resolver.keys(edition);
  if (!keys)
    return { code: 'unknown-edition', given: String(edition ?? key), ...ofYear, start, end };
  const suggestion = nearest(key, keys);
  const meant = suggestion === undefined ? {} : { suggestion };
  return { code: 'unknown-metric', given: key, ...ofYear, ...meant, start, end };
};

/**
 * Puts figures in the place of references, in the language given. Every other character stays as
 * it is, but for the backslash of an escape in plain text. What is no reference though it looks
 * like one, or refers to nothing, is delivered as `…`.
 * @param found what `findReferences` found in this text
 */
export const renderReferences = (
  text: string,
  found: FoundReferences,
  resolver: MetricResolver,
  { locale, markdown }: { locale: FigureLocale; markdown: boolean },
): RenderedProse => {
  const figures: RenderedFigure[] = [];
  const errors: UnresolvedReference[] = [];
  const parts: string[] = [];
  let length = 0;
  const put = (part: string): void => {
    parts.push(part);
    length += part.length;
  };
  let from = 0;
  const putTextUntil = (at: number): void => {
    const between = text.slice(from, at);
    put(markdown ? between : unescapeBraces(between));
  };
  const wrong = new Map(found.errors.map(({ within }) => [within.start, within]));
  const places: readonly (MetricReference | Span)[] = [...found.references, ...wrong.values()].sort(
    (one, other) => one.start - other.start,
  );
  for (const place of places) {
    putTextUntil(place.start);
    from = place.end;
    const metric = 'key' in place ? resolver.find(place.key, place.edition) : undefined;
    if (!('key' in place) || !metric) {
      if ('key' in place) errors.push(unresolved(place, resolver));
      put(MISSING);
      continue;
    }
    const { key, edition, style } = place;
    const figure = formatFigure(metric, locale, style);
    const start = length;
    put(figure);
    figures.push({
      key,
      ...(edition !== undefined && { edition }),
      text: figure,
      start,
      end: length,
      value: metric.value,
      unit: unitOf(metric, style, locale),
      qualifier: qualifierOf(metric, style),
    });
  }
  putTextUntil(text.length);
  return { text: parts.join(''), figures, errors };
};
