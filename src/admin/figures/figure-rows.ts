import type { FigureLocale } from '../../domain/figures/figure';
import { formatFigure } from '../../domain/figures/format-figure';
import { PROSE_FIELDS, type ProseType } from '../../domain/metric-references/prose-fields';
import { checkReferences } from '../../domain/readiness/check-references';
import type { EditionForReadiness, EditionMetric } from '../../domain/readiness/edition';
import { proposeBindings } from '../../domain/readiness/propose-bindings';
import { proseTexts, sentenceAt, type ProseText } from '../../domain/readiness/prose-text';

/** A figure of a text as its editor sees it in the panel; offsets are those of the field. */
export interface FigureRow {
  readonly state: 'bound' | 'typed' | 'broken';
  readonly field: string;
  readonly start: number;
  readonly end: number;
  /** The words of the field: the reference itself, or the figure as typed. */
  readonly text: string;
  readonly sentence: string;
  readonly key?: string;
  /** What readers see, in each language. */
  readonly printed?: Readonly<Record<FigureLocale, string>>;
  /** What to write instead: a reference that prints the same words, or what was meant. */
  readonly suggestion?: string;
}

/** The reference that a broken one was meant to be. */
const repaired = (text: string, given: string | undefined, suggestion: string): string =>
  suggestion.startsWith('{{') || given === undefined ? suggestion : text.replace(given, suggestion);

const brokenRows = (prose: ProseText, edition: EditionForReadiness): FigureRow[] =>
  checkReferences(prose, edition)
    // Metrics of other editions are not at hand here; publishing checks them.
    .filter(({ code }) => code !== 'unknown-edition')
    .map(({ field, start, end, text, sentence, suggestion, params }) => ({
      state: 'broken',
      ...{ field, start, end, text, sentence },
      ...(suggestion === undefined
        ? {}
        : { suggestion: repaired(text, String(params?.key ?? text), suggestion) }),
    }));

const boundRows = (prose: ProseText, metrics: readonly EditionMetric[]): FigureRow[] =>
  prose.found.references.flatMap(({ key, edition, start, end, style }) => {
    const metric = edition === undefined && metrics.find((one) => one.key === key);
    if (!metric) return [];
    const text = prose.text.slice(start, end);
    const printed = {
      'zh-Hans': formatFigure(metric, 'zh-Hans', prose.locale === 'en' ? {} : style),
      en: formatFigure(metric, 'en', prose.locale === 'en' ? style : {}),
    };
    const sentence = sentenceAt(prose.text, { start, end });
    return [
      { state: 'bound' as const, field: prose.field, start, end, text, sentence, key, printed },
    ];
  });

const typedRows = (prose: ProseText, edition: EditionForReadiness): FigureRow[] =>
  proposeBindings(prose, edition).map(({ start, end, text, keys, reference }) => ({
    state: 'typed',
    ...{ field: prose.field, start, end, text },
    sentence: sentenceAt(prose.text, { start, end }),
    ...(keys[0] === undefined ? {} : { key: keys[0] }),
    ...(reference === undefined ? {} : { suggestion: reference }),
  }));

const textsIn = (
  type: ProseType,
  values: Readonly<Record<string, unknown>>,
): Record<string, string> =>
  Object.fromEntries(
    PROSE_FIELDS[type].flatMap(({ name }) => {
      const text = values[name];
      return typeof text === 'string' ? [[name, text]] : [];
    }),
  );

/**
 * The figures of a form's prose in the order of the text, field by field: bound to a metric, typed
 * by hand, or a reference that names nothing.
 * @param values what stands in the form, saved or not
 */
export const figureRows = (
  type: ProseType,
  values: Readonly<Record<string, unknown>>,
  locale: FigureLocale,
  metrics: readonly EditionMetric[],
): FigureRow[] => {
  const prose = { [locale]: textsIn(type, values) };
  const document = { contentType: type, documentId: '', titles: {}, prose };
  const edition = { documents: [document], metrics, others: new Map(), publishesTogether: true };
  return proseTexts(document, locale).flatMap((text) =>
    [...brokenRows(text, edition), ...boundRows(text, metrics), ...typedRows(text, edition)].sort(
      (a, b) => a.start - b.start,
    ),
  );
};
