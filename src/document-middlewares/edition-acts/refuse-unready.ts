import type { FigureLocale } from '../../domain/figures/figure';
import { languageName } from '../../messages/language-name';
import { say } from '../../messages/say';
import { findingsOfEdition, stands, type WordedFinding } from '../../readiness/findings-of';
import { SOURCE_LOCALE } from '../source-locale';
import { unprocessable } from '../status-error';
import type { Write } from '../write-context';

/** How many findings a message spells out; `details.findings` has them all. */
const NAMED = 3;

/**
 * Refuses an act on an edition while findings stand against it.
 * @param wordRefusal words the refusal around the first findings
 * @throws 422 with every finding in `details.findings`, if there is one
 */
export const refuseStanding = (
  standing: readonly WordedFinding[],
  wordRefusal: (findings: string) => string,
): void => {
  if (standing.length === 0) return;
  const named = standing
    .slice(0, NAMED)
    .map(({ document, message }) => say('finding.in', { title: document.title, message }))
    .join(say('findings.separator'));
  const rest = standing.length - NAMED;
  const findings = rest > 0 ? named + say('reference.more', { count: rest }) : named;
  const message = wordRefusal(findings);
  const broken = standing.map(({ field, code, message: words, document }) => ({
    path: [field],
    message: words,
    name: 'ValidationError',
    code: `finding.${code}`,
    document,
  }));
  throw unprocessable(message, { errors: broken, findings: standing });
};

/**
 * Refuses to publish an edition while an error stands that nobody waived. A translation is held
 * against the published source.
 * @throws 422 with every finding in `details.findings`
 */
export const refuseUnready = async (
  { strapi }: Write,
  edition: { documentId: string; year: number },
  locale: FigureLocale,
): Promise<void> => {
  const statuses =
    locale === SOURCE_LOCALE ? undefined : ({ [SOURCE_LOCALE]: 'published', en: 'draft' } as const);
  const found = await findingsOfEdition(strapi, edition.documentId, locale, statuses);
  const standing = found.filter(stands);
  const language = languageName(locale);
  refuseStanding(standing, (findings) =>
    say('edition.not-ready', { year: edition.year, language, findings }),
  );
};
