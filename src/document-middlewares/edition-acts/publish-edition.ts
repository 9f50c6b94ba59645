import { auditTrailOf } from '../../audit/audit-trail';
import type { FigureLocale } from '../../domain/figures/figure';
import { say } from '../../messages/say';
import { editionMembers } from '../../readiness/edition-members';
import { issueSnapshots } from '../../snapshots/issue-snapshots';
import type { SnapshotHead } from '../../snapshots/snapshot';
import { conflict } from '../status-error';
import { checkTogether } from '../content-rules/check-together';
import { refuseDuplicates } from '../content-rules/refuse-duplicates';
import { refuseFindings } from '../content-rules/refuse-findings';
import { keepEditionNames } from '../references/keep-edition';
import { keepMembers } from '../references/keep-members';
import { documentsOf } from '../shared-structure/service';
import { findRow, type DocumentSet } from '../shared-structure/version';
import { SOURCE_LOCALE } from '../source-locale';
import type { Write } from '../write-context';
import { EDITION, editionAct, type EditionRef } from './find-edition';
import { publishMembers } from './publish-members';
import { publishUnits } from './publish-units';
import { refreshDependents } from './refresh';
import { refuseUnready } from './refuse-unready';

/** Who publishes an edition, and what they say of it. */
export interface Publication {
  readonly locale: FigureLocale;
  readonly person: string | null;
  readonly note?: string | null;
}

const keepNames = keepEditionNames('published');
const PUBLISHED_SOURCE = { locale: SOURCE_LOCALE, status: 'published' } as const;

/** Takes from readers what was in the edition when it was last published, and no longer is. */
const withdrawLeavers = async (
  write: Write,
  before: DocumentSet,
  members: DocumentSet,
): Promise<void> => {
  // What hangs on another goes before it.
  for (const [uid, ids] of [...before].reverse()) {
    for (const documentId of ids) {
      if (members.get(uid)?.has(documentId)) continue;
      await documentsOf(write, uid).unpublish({ documentId, locale: '*' });
    }
  }
};

const holdTogether = async (write: Write, members: DocumentSet): Promise<void> => {
  for (const [uid, ids] of members) {
    for (const documentId of ids) {
      const document = { uid, documentId };
      refuseFindings(await checkTogether(write, document, PUBLISHED_SOURCE));
      if (uid === EDITION) await refuseDuplicates(write, document, PUBLISHED_SOURCE);
    }
  }
};

const publishInWrite = async (
  write: Write,
  edition: EditionRef,
  { locale, person, note }: Publication,
): Promise<SnapshotHead[]> => {
  const { documentId, year } = edition;
  const document = { uid: EDITION, documentId };
  if (locale !== SOURCE_LOCALE && !(await findRow(write, document, PUBLISHED_SOURCE))) {
    throw conflict(say('edition.source-first', { year }), { edition });
  }
  await refuseUnready(write, edition, locale);
  const isSource = locale === SOURCE_LOCALE;
  const status = isSource ? 'draft' : 'published';
  const members = await editionMembers(write.strapi, documentId, status);
  const before = await editionMembers(write.strapi, documentId, 'published');
  await publishUnits(write, members, locale);
  const publish = async () => {
    await publishMembers(write, members, locale, new Date());
    if (isSource) await withdrawLeavers(write, before, members);
  };
  await keepNames(write, { documentId }, () => keepMembers(write, document, publish));
  if (isSource) await holdTogether(write, members);
  const issue = { kind: 'published', person, note: note ?? null, always: locale } as const;
  const snapshots = await issueSnapshots(write.strapi, documentId, issue);
  await refreshDependents(write, edition, person);
  return snapshots;
};

/**
 * Publishes an edition in one language: all its documents become public together, or none does.
 * Facts of the source become public in every published translation at the same moment. What it
 * comes to is kept as snapshots under one number.
 * @returns the snapshots, that of the language first
 * @throws 422 with the findings that stand in the way; 409 for a translation of an unpublished
 *   source, or when published texts would lose a metric they refer to
 */
export const publishEdition = async (
  write: Write,
  edition: EditionRef,
  publication: Publication,
): Promise<SnapshotHead[]> => {
  const outer = write.act;
  write.act = 'edition';
  try {
    const { locale, note = null, person } = publication;
    const act = { action: 'edition.publish', ...editionAct(edition), locale, details: { note } };
    const snapshots = await auditTrailOf(write.strapi).asOne({ ...act, person }, () =>
      publishInWrite(write, edition, publication),
    );
    const isAsked = ({ locale }: SnapshotHead) => Number(locale === publication.locale);
    return snapshots.sort((one, other) => isAsked(other) - isAsked(one));
  } finally {
    write.act = outer;
  }
};
