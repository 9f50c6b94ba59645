import type { FigureLocale } from '../../../domain/figures/figure';
import type { EditionLocale, EditionSummary } from '../desk-api/answers';
import type { EditionTab } from '../shared/paths';

/** An edition as one of its tabs looks at it. */
export interface EditionView {
  readonly edition: EditionSummary;
  readonly locale: FigureLocale;
  readonly state: EditionLocale;
}

const TABS: readonly EditionTab[] = ['readiness', 'sign-off', 'history', 'correction'];

/** Whether an edition is gone but for its history. */
export const isDeleted = ({ titles }: EditionSummary): boolean => Object.keys(titles).length === 0;

/** The tabs of an edition; one that was deleted has its history alone. */
export const tabsOf = (edition: EditionSummary): readonly EditionTab[] =>
  isDeleted(edition) ? ['history'] : TABS;

/** The tab that an address names; the first if it names none. */
export const tabOf = (named: string | null, tabs: readonly EditionTab[]): EditionTab =>
  tabs.find((tab) => tab === named) ?? tabs[0] ?? 'history';

/** The first language of an edition that the user may write, else the first that they may read. */
export const firstOf = (
  { locales }: EditionSummary,
  mayWrite: (locale: FigureLocale) => boolean,
): FigureLocale | undefined =>
  (locales.find(({ locale }) => mayWrite(locale)) ?? locales[0])?.locale;

/**
 * The edition in the language that an address names, or in the first that the user may read.
 * @returns undefined where there is no such edition
 */
export const viewOf = (
  editions: readonly EditionSummary[],
  documentId: string,
  named: string | null,
): EditionView | undefined => {
  const edition = editions.find((one) => one.documentId === documentId);
  const state = edition?.locales.find(({ locale }) => locale === named) ?? edition?.locales[0];
  return edition && state && { edition, locale: state.locale, state };
};
