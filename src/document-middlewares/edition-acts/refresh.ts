import { findMentions } from '../../prose/find-mentions';
import { toEdition } from '../../prose/mention-targets';
import { TREND_EDITIONS } from '../../snapshots/content/trends';
import { issueSnapshots, type Issue } from '../../snapshots/issue-snapshots';
import type { SnapshotHead } from '../../snapshots/snapshot';
import type { Write } from '../write-context';
import { EDITION, type EditionRef } from './find-edition';

const PUBLISHED = { publishedAt: { $notNull: true } };

/** The published editions whose trends reach back to a year. */
const laterEditions = async ({ strapi }: Write, year: number): Promise<string[]> => {
  const later: { documentId: string }[] = await strapi.db.query(EDITION).findMany({
    where: { year: { $gt: year }, locale: 'zh-Hans', ...PUBLISHED },
    select: ['documentId'],
    orderBy: { year: 'asc' },
    limit: TREND_EDITIONS,
  });
  return later.map(({ documentId }) => documentId);
};

/** The editions whose published prose refers to an edition by its year. */
export const referringEditions = async (
  { strapi }: Write,
  edition: EditionRef,
): Promise<string[]> =>
  (await findMentions(strapi, toEdition(edition))).flatMap(({ version, owner }) =>
    version.publishedAt && owner.edition ? [owner.edition] : [],
  );

/**
 * Keeps what other editions now read of this one's facts: the trends of later ones, and prose that
 * refers to it by its year. Where nothing reads otherwise, nothing is kept.
 */
export const refreshDependents = async (
  write: Write,
  edition: EditionRef,
  person: string | null,
): Promise<void> => {
  const dependents = new Set([
    ...(await laterEditions(write, edition.year)),
    ...(await referringEditions(write, edition)),
  ]);
  dependents.delete(edition.documentId);
  for (const documentId of dependents) {
    await issueSnapshots(write.strapi, documentId, { kind: 'updated', person });
  }
};

/** Keeps what editions read after something of them was published or withdrawn by itself. */
export const refreshEditions = async (
  write: Write,
  editions: readonly EditionRef[],
  issue: Issue,
): Promise<SnapshotHead[]> => {
  const snapshots: SnapshotHead[] = [];
  for (const edition of editions) {
    snapshots.push(...(await issueSnapshots(write.strapi, edition.documentId, issue)));
    await refreshDependents(write, edition, issue.person);
  }
  return snapshots;
};
