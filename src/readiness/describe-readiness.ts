import type { FigureLocale } from '../domain/figures/figure';
import { stands, type WordedFinding } from './findings-of';

/** Whether an edition can be published in a language, and what there is to look at. */
export interface Readiness {
  readonly year: number;
  readonly locale: FigureLocale;
  /** Whether no error stands that nobody waived. */
  readonly ready: boolean;
  /** How many errors stand. */
  readonly errors: number;
  /** How many warnings nobody waived. */
  readonly warnings: number;
  /** Those that were waived among them. */
  readonly findings: readonly WordedFinding[];
}

/** Sums findings up, as the REST answer and `cli -- check --json` have it. */
export const describeReadiness = (
  year: number,
  locale: FigureLocale,
  findings: readonly WordedFinding[],
): Readiness => {
  const errors = findings.filter(stands).length;
  const isWarning = ({ severity, waiver }: WordedFinding) => severity === 'warning' && !waiver;
  const warnings = findings.filter(isWarning).length;
  return { year, locale, ready: errors === 0, errors, warnings, findings };
};
