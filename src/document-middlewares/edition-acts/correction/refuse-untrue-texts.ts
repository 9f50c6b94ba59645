import type { FigureLocale } from '../../../domain/figures/figure';
import { say } from '../../../messages/say';
import { findingsOfPublished, stands, type WordedFinding } from '../../../readiness/findings-of';
import { publishedLocales } from '../../../snapshots/issue-snapshots';
import { refuseStanding } from '../refuse-unready';
import type { Write } from '../../write-context';

/** A finding in its place; what is proposed for a typed figure tells which metric states it. */
const nameOf = ({
  code,
  document,
  field,
  locale,
  start,
  text,
  suggestion,
}: WordedFinding): string =>
  [code, document.documentId, field, locale, start, text, suggestion].join(' ');

const findingsIn = async (
  { strapi }: Write,
  editions: readonly string[],
): Promise<WordedFinding[]> => {
  const found: WordedFinding[] = [];
  for (const edition of editions) {
    const locales: FigureLocale[] = await publishedLocales(strapi, edition);
    for (const locale of locales)
      found.push(...(await findingsOfPublished(strapi, edition, locale)));
  }
  return found.filter(({ waiver }) => !waiver);
};

/** What is found in one of two lists alone. */
const onlyIn = (found: readonly WordedFinding[], others: readonly WordedFinding[]) => {
  const known = new Set(others.map(nameOf));
  return found.filter((finding) => !known.has(nameOf(finding)));
};

/** A correction goes public without a look at its warnings; these are most likely a slip. */
const SLIPS: ReadonlySet<string> = new Set(['contradicting-figure', 'unusual-count']);

const contradicts = (finding: WordedFinding): boolean => stands(finding) || SLIPS.has(finding.code);

/** A typed figure that stated a fact, until the fact was changed. */
const statedIt = ({ code, suggestion }: WordedFinding): boolean =>
  code === 'unbound-figure' && suggestion !== undefined;

/**
 * Holds what readers of some editions see against facts that are changed: no published text may
 * become untrue by it, not even a figure typed in it. What was wrong before is not this change's to
 * put right, and what an editor waived stands.
 * @param change changes the facts
 * @throws 422 with every such text in `details.findings`
 */
export const refuseUntrueTexts = async (
  write: Write,
  editions: readonly string[],
  key: string,
  change: () => Promise<void>,
): Promise<void> => {
  const before = await findingsIn(write, editions);
  await change();
  const after = await findingsIn(write, editions);
  const untrue = [
    ...onlyIn(after, before).filter(contradicts),
    ...onlyIn(before, after).filter(statedIt),
  ];
  refuseStanding(untrue, (findings) => say('correction.untrue', { key, findings }));
};
