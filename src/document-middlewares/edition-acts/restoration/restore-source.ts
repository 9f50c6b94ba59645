import type { KeptDocument, KeptFile } from '../../../snapshots/kept/kept-document';
import { EDITION } from '../find-edition';
import { metricsToStay, refuseRenaming } from './metrics-to-stay';
import type { Restoring } from './restoration';
import { wantedFiles } from './wanted-files';
import { linkData, wantedLinks } from './wanted-links';
import { withoutOthers } from './without-others';
import { differing, draftOf, writeDraft } from './write-document';

const fileData = (files: Readonly<Record<string, KeptFile | null>>) =>
  Object.fromEntries(Object.entries(files).map(([name, file]) => [name, file && file.id]));

/** Brings the words, facts and files of a document back; what it links to may not be there yet. */
const restoreFields = async (restoring: Restoring, document: KeptDocument): Promise<void> => {
  const before = await draftOf(restoring, document);
  await refuseRenaming(restoring, before, document);
  const files = await wantedFiles(restoring, document);
  const data = {
    ...differing(document.fields, before?.fields),
    ...fileData(differing(files, before?.files)),
  };
  const partOf = before?.links.partOf ?? [];
  // What was part of it may become its whole: no circle on the way.
  const isLoosened = partOf.length > 0 && partOf[0] !== document.links.partOf?.[0];
  await writeDraft(
    restoring,
    document,
    isLoosened ? { ...data, partOf: null } : data,
    before !== null,
  );
};

const restoreLinks = async (
  restoring: Restoring,
  document: KeptDocument,
  withheld: ReadonlySet<string>,
): Promise<void> => {
  const before = await draftOf(restoring, document);
  const links = differing(await wantedLinks(restoring, document, withheld), before?.links);
  await writeDraft(restoring, document, linkData(restoring, document.uid, links), true);
};

const NAMES = ['key', 'slug'] as const;

const membersOf = ({ links: { sections, metrics } }: KeptDocument) => [sections, metrics];

/** Whether members come, go, change places or take other names than they have. */
const isRearranged = async (
  restoring: Restoring,
  before: KeptDocument,
  documents: readonly KeptDocument[],
): Promise<boolean> => {
  for (const document of documents) {
    const draft = document.uid === EDITION ? before : await draftOf(restoring, document);
    if (!draft || NAMES.some((name) => draft.fields[name] !== document.fields[name])) return true;
    if (document.uid !== EDITION) continue;
    if (JSON.stringify(membersOf(draft)) !== JSON.stringify(membersOf(document))) return true;
  }
  return false;
};

/** The edition as it is to be: with what has to stay, and under the year it goes by now. */
const wantedEdition = (
  { edition: { year } }: Restoring,
  edition: KeptDocument,
  stay: readonly string[],
): KeptDocument => {
  const metrics = [...(edition.links.metrics ?? []), ...stay];
  return { ...edition, fields: { ...edition.fields, year }, links: { ...edition.links, metrics } };
};

/**
 * Makes the drafts of an edition in the source language what they were when a snapshot was taken:
 * words, facts and structure. What has joined the edition since then leaves it and is not deleted.
 */
export const restoreSource = async (
  restoring: Restoring,
  documents: readonly KeptDocument[],
): Promise<void> => {
  const [ours, withheld] = await withoutOthers(restoring, documents);
  const kept = new Map(ours.map((one) => [`${one.uid} ${one.documentId}`, one]));
  const edition = { uid: EDITION, documentId: restoring.edition.documentId };
  const before = await draftOf(restoring, edition);
  const stay = await metricsToStay(restoring, before?.links.metrics ?? [], kept);
  const wanted = ours.map((one) =>
    one.uid === EDITION ? wantedEdition(restoring, one, stay) : one,
  );
  if (before && (await isRearranged(restoring, before, wanted))) {
    // Names are unique within an edition: without members none is in the way of another.
    const none = linkData(restoring, EDITION, { sections: [], metrics: [] });
    await writeDraft(restoring, edition, none, true);
  }
  for (const document of wanted) await restoreFields(restoring, document);
  for (const document of wanted) await restoreLinks(restoring, document, withheld);
};
