import type { FigureLocale } from '../../../domain/figures/figure';
import { parseExactNumber, type NumberFault } from '../../custom-fields/parse-exact-number';
import type { CorrectionRequest } from '../desk-api/history-api';

/** The facts of a metric that the screen corrects, as they are typed; a unit by its document id. */
export interface FactsForm {
  readonly value: string;
  readonly qualifier: string;
  readonly unit: string;
  readonly periodStart: string;
  readonly periodEnd: string;
  readonly asOf: string;
}

export type FactName = keyof FactsForm;

/** The facts as readers are told them. */
export interface PublishedFacts {
  readonly value: number | null;
  readonly qualifier: string;
  readonly unit: string | null;
  readonly periodStart: string | null;
  readonly periodEnd: string | null;
  readonly asOf: string | null;
}

/** What is told publicly, by language. */
export type Notes = Readonly<Partial<Record<FigureLocale, string>>>;

/** A form that says what readers are told now. */
export const formOf = (facts: PublishedFacts): FactsForm => ({
  value: facts.value === null ? '' : String(facts.value),
  qualifier: facts.qualifier,
  unit: facts.unit ?? '',
  periodStart: facts.periodStart ?? '',
  periodEnd: facts.periodEnd ?? '',
  asOf: facts.asOf ?? '',
});

/** Why the value cannot be taken; undefined if it can. */
export const valueFault = ({ value }: FactsForm): NumberFault | undefined => {
  const parsed = parseExactNumber(value);
  if ('fault' in parsed) return parsed.fault;
  return parsed.value === null ? 'not-a-number' : undefined;
};

const PLAIN: readonly FactName[] = ['qualifier', 'unit', 'periodStart', 'periodEnd', 'asOf'];

/** The facts that the form says otherwise than readers are told; none while the value is wrong. */
export const changedFacts = (
  form: FactsForm,
  published: PublishedFacts,
): Readonly<Record<string, string | number | null>> => {
  const parsed = parseExactNumber(form.value);
  if ('fault' in parsed || parsed.value === null) return {};
  const before = formOf(published);
  const plain = PLAIN.filter((name) => form[name] !== before[name]).map((name) => [
    name,
    form[name] === '' ? null : form[name],
  ]);
  return {
    ...(parsed.value === published.value ? {} : { value: parsed.value }),
    ...Object.fromEntries(plain),
  };
};

/**
 * What is typed as a request; undefined while nothing is changed, or a language that the edition is
 * published in has no note.
 */
export const correctionRequest = (
  documentId: string,
  form: FactsForm,
  published: PublishedFacts,
  { notes, locales, note }: { notes: Notes; locales: readonly FigureLocale[]; note: string },
): CorrectionRequest | undefined => {
  const facts = changedFacts(form, published);
  const told = locales.map((locale) => [locale, (notes[locale] ?? '').trim()] as const);
  if (Object.keys(facts).length === 0 || told.some(([, text]) => text === '')) return undefined;
  return {
    documentId,
    facts,
    notes: Object.fromEntries(told),
    ...(note.trim() === '' ? {} : { note: note.trim() }),
    ...(published.value === null ? {} : { expected: published.value }),
  };
};
