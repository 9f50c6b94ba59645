import type { MessageKey } from '../../messages/say';
import { refusal } from '../refusal';
import type { DocumentRef, Version } from '../shared-structure/version';
import type { Write } from '../write-context';
import { storedEntry, whereVersion, type StoredEntry } from './stored-entry';

const EDITION = 'api::edition.edition';

/** Fields with which no two documents of a type may have the same value. */
const uniqueEverywhere: Readonly<Record<string, { field: string; message: MessageKey }>> = {
  [EDITION]: { field: 'year', message: 'unique.year' },
  'api::unit.unit': { field: 'code', message: 'unique.code' },
  'api::glossary-term.glossary-term': { field: 'sourceTerm', message: 'unique.source-term' },
};

/** Fields with which no two members of one edition may have the same value. */
const uniqueInEdition = [
  { uid: 'api::metric.metric', list: 'metrics', field: 'key', message: 'unique.key' },
  {
    uid: 'api::report-section.report-section',
    list: 'sections',
    field: 'slug',
    message: 'unique.slug',
  },
] as const;

const refuseTaken = async (
  { strapi }: Write,
  { uid, documentId }: DocumentRef,
  version: Version,
  value: string | number | null,
): Promise<void> => {
  const rule = uniqueEverywhere[uid];
  if (!rule || value === null) return;
  const where = { [rule.field]: value, documentId: { $ne: documentId }, ...whereVersion(version) };
  const other: StoredEntry | null = await strapi.db.query(uid).findOne({ where });
  if (other) throw refusal(rule.message, rule.field, { value: String(value) });
};

const refuseTwins = async (
  { strapi }: Write,
  edition: StoredEntry,
  { uid, field, message }: (typeof uniqueInEdition)[number],
  version: Version,
  blame: string,
): Promise<void> => {
  const members: StoredEntry[] = await strapi.db.query(uid).findMany({
    where: { edition: { id: edition.id }, ...whereVersion(version) },
    select: ['id', field],
  });
  const values = members
    .map((member) => member[field] as string | null)
    .filter((value) => value !== null);
  const twin = values.find((value, at) => values.indexOf(value) !== at);
  if (twin !== undefined) throw refusal(message, blame, { value: twin });
};

/**
 * Refuses what would make two documents answer to one name: a year, a code, a key or slug within an
 * edition. Looked at after the write and within its transaction, among drafts and among what is
 * published, so that the loser of a race is refused as well.
 * @throws a refusal (400) naming the field
 */
export const refuseDuplicates = async (
  write: Write,
  document: DocumentRef,
  version: Version,
): Promise<void> => {
  const { uid } = document;
  const mine = uniqueInEdition.find((rule) => rule.uid === uid);
  const entry = await storedEntry(write, document, version, mine ? ['edition'] : []);
  if (!entry) return;
  const everywhere = uniqueEverywhere[uid];
  if (everywhere)
    await refuseTaken(write, document, version, entry[everywhere.field] as string | number | null);
  if (mine && entry.edition) {
    await refuseTwins(write, entry.edition as StoredEntry, mine, version, mine.field);
  }
  if (uid !== EDITION) return;
  for (const rule of uniqueInEdition) await refuseTwins(write, entry, rule, version, rule.list);
};
