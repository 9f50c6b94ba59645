import type { Core } from '@strapi/strapi';
import { tableReadsOf } from '../change-log/table-reads';
import type { FigureLocale } from '../domain/figures/figure';
import type { EditionContent } from '../domain/published-edition/edition-content';
import type { KeptDocument } from './kept/kept-document';
import { SNAPSHOT, type CorrectedMetric, type SnapshotHead } from './snapshot';

interface Row extends Omit<SnapshotHead, 'locale' | 'issuedAt' | 'changes'> {
  readonly language: FigureLocale;
  readonly createdAt: string;
  readonly changes: string | null;
}

/** All columns but the content, which is long. */
const HEAD = [
  'id',
  'edition',
  'year',
  'number',
  'language',
  'kind',
  'sha256',
  'createdAt',
  'person',
  'note',
  'publicNote',
  'changes',
];

const asHead = ({ language, createdAt, changes, ...row }: Row): SnapshotHead => ({
  ...row,
  locale: language,
  issuedAt: createdAt,
  changes: changes === null ? [] : (JSON.parse(changes) as CorrectedMetric[]),
});

/** Reads snapshots for the sake of one edition, so that other editions' changes do not count. */
const aboutOneEdition = <T>(
  strapi: Core.Strapi,
  work: () => Promise<T>,
  editionOf: (found: T) => string | null,
): Promise<T> =>
  tableReadsOf(strapi).about(strapi.db.metadata.get(SNAPSHOT).tableName, work, editionOf);

/** The snapshots of editions without their content, oldest first. */
export const findSnapshots = async (
  strapi: Core.Strapi,
  where: object = {},
): Promise<SnapshotHead[]> => {
  const rows: Row[] = await strapi.db
    .query(SNAPSHOT)
    .findMany({ where, select: HEAD, orderBy: [{ number: 'asc' }, { id: 'asc' }] });
  return rows.map(asHead);
};

/** What stands last in each language. */
export const latestByLocale = (
  snapshots: readonly SnapshotHead[],
): ReadonlyMap<FigureLocale, SnapshotHead> => new Map(snapshots.map((one) => [one.locale, one]));

const byEdition = (snapshots: readonly SnapshotHead[]): SnapshotHead[][] => {
  const editions = new Map<string, SnapshotHead[]>();
  for (const one of snapshots)
    editions.set(one.edition, [...(editions.get(one.edition) ?? []), one]);
  return [...editions.values()];
};

const isPublic = (snapshots: readonly SnapshotHead[]): boolean =>
  [...latestByLocale(snapshots).values()].some(({ kind }) => kind !== 'withdrawn');

/** The editions that ever had a year, each with all its snapshots, oldest first: one query. */
const editionsOnceOf = async (strapi: Core.Strapi, year: number): Promise<SnapshotHead[][]> => {
  const { tableName } = strapi.db.metadata.get(SNAPSHOT);
  const ofYear = strapi.db.getConnection(tableName).where({ year }).select('edition');
  return byEdition(await findSnapshots(strapi, { edition: { $in: ofYear } }));
};

/** Of several editions the one that readers know by a year; where none is public, the latest. */
const knownBy = (year: number, editions: readonly SnapshotHead[][]): SnapshotHead[] | undefined => {
  const candidates = editions.filter((snapshots) => snapshots.at(-1)?.year === year);
  return candidates.find(isPublic) ?? candidates.at(-1);
};

/** Where the edition found is not public, or is known by another year, others may take its place. */
const certainIn = (year: number) => (found: readonly SnapshotHead[]) =>
  isPublic(found) && found.at(-1)?.year === year ? (found[0]?.edition ?? null) : null;

/**
 * The snapshots of the edition that readers know by a year, oldest first: one query. An edition
 * whose year was changed is known by its latest; an edition that was withdrawn gives way to another.
 */
export const findSnapshotsOfYear = (strapi: Core.Strapi, year: number): Promise<SnapshotHead[]> => {
  const find = async () => knownBy(year, await editionsOnceOf(strapi, year)) ?? [];
  return aboutOneEdition(strapi, find, certainIn(year));
};

/**
 * The snapshots of the edition that issued a number in a year, oldest first: one query. They keep
 * that address though the edition's year is another by now.
 */
export const findSnapshotsAt = (
  strapi: Core.Strapi,
  year: number,
  number: number,
): Promise<SnapshotHead[]> => {
  const issuedIt = (snapshots: readonly SnapshotHead[]) =>
    snapshots.some((one) => one.year === year && one.number === number);
  const find = async () => {
    const editions = await editionsOnceOf(strapi, year);
    const issuers = editions.filter(issuedIt);
    return knownBy(year, issuers) ?? issuers.at(-1) ?? knownBy(year, editions) ?? [];
  };
  return aboutOneEdition(strapi, find, certainIn(year));
};

/** Every edition that has snapshots, the latest year first. */
export const findEditions = async (strapi: Core.Strapi): Promise<SnapshotHead[][]> =>
  byEdition(await findSnapshots(strapi)).sort(
    (one, other) => (other.at(-1)?.year ?? 0) - (one.at(-1)?.year ?? 0),
  );

/** The content of a snapshot; null of a withdrawal. */
export const loadContent = (strapi: Core.Strapi, id: number): Promise<EditionContent | null> => {
  const load = async (): Promise<EditionContent | null> => {
    const row: { content: string | null } | null = await strapi.db
      .query(SNAPSHOT)
      .findOne({ where: { id }, select: ['content'] });
    return row?.content ? (JSON.parse(row.content) as EditionContent) : null;
  };
  return aboutOneEdition(strapi, load, (content) => content?.documentId ?? null);
};

/** The documents that a snapshot was taken of; null of a withdrawal, or where they were not kept. */
export const loadKeptDocuments = async (
  strapi: Core.Strapi,
  id: number,
): Promise<KeptDocument[] | null> => {
  const row: { stored: string | null } | null = await strapi.db
    .query(SNAPSHOT)
    .findOne({ where: { id }, select: ['stored'] });
  return row?.stored ? (JSON.parse(row.stored) as KeptDocument[]) : null;
};
