import type { UID } from '@strapi/strapi';
import { loadProseOwners } from '../../prose/prose-owners';
import { PROSE_TYPES } from '../../prose/prose-types';
import { SNAPSHOT } from '../../snapshots/snapshot';
import type { Write } from '../write-context';
import { linksToFiles } from './file-links';

/** A file by what it is found by: its row, and its name in addresses. */
export interface NamedFile {
  readonly id: number;
  readonly hash: string;
  readonly ext: string;
}

/** One place where a file is used. */
export interface FileUse {
  readonly contentType: string;
  /** Of the edition that the place belongs to; null for one of none. */
  readonly year: number | null;
  readonly documentId: string | null;
  readonly title: string;
  readonly locale: string | null;
  readonly status: 'draft' | 'published' | null;
  /** The field that shows the file or names its address; null of a snapshot. */
  readonly field: string | null;
  /** Of a snapshot. */
  readonly number: number | null;
}

interface Row {
  readonly id: number;
  readonly documentId: string;
  readonly locale?: string | null;
  readonly publishedAt?: unknown;
  readonly [attribute: string]: unknown;
}

interface Found {
  readonly uid: string;
  readonly field: string;
  readonly row: Row;
}

const TITLES = ['title', 'caption', 'label', 'name', 'sourceTerm'];
const TEXTS = new Set(['string', 'text', 'richtext']);

const textOf = (row: Row, name: string): string => {
  const value = row[name];
  return typeof value === 'string' ? value : '';
};

const textsOf = ({ strapi }: Write, uid: string): string[] =>
  Object.entries(strapi.contentType(uid as UID.ContentType).attributes)
    .filter(([, { type }]) => TEXTS.has(type))
    .map(([name]) => name);

/** What editors write: content in languages. */
const contentTypes = ({ strapi }: Write): string[] =>
  Object.keys(strapi.contentTypes).filter(
    (uid) =>
      uid.startsWith('api::') && strapi.contentType(uid as UID.ContentType).options.draftAndPublish,
  );

const namedInTexts = async (write: Write, address: string): Promise<Found[]> => {
  const found: Found[] = [];
  for (const uid of contentTypes(write)) {
    const texts = textsOf(write, uid);
    const rows: Row[] = await write.strapi.db.query(uid).findMany({
      where: { $or: texts.map((name) => ({ [name]: { $contains: address } })) },
      orderBy: { id: 'asc' },
    });
    for (const row of rows) {
      const names = texts.filter((name) => textOf(row, name).includes(address));
      found.push(...names.map((field) => ({ uid, field, row })));
    }
  }
  return found;
};

const shownByContent = async (write: Write, file: number): Promise<Found[]> => {
  const links = await linksToFiles(write, [file]);
  const found: Found[] = [];
  for (const { uid, id, field } of links) {
    const row: Row | null = await write.strapi.db.query(uid).findOne({ where: { id } });
    if (row) found.push({ uid, field, row });
  }
  return found;
};

const yearsOf = async (write: Write, found: readonly Found[]): Promise<Map<string, number>> => {
  const years = new Map<string, number>();
  for (const uid of new Set(found.map((one) => one.uid))) {
    if (!PROSE_TYPES.has(uid)) continue;
    const ids = found.filter((one) => one.uid === uid).map(({ row }) => row.id);
    for (const [id, { edition }] of await loadProseOwners(write.strapi, uid, ids)) {
      const row: { year: number } | null = edition
        ? await write.strapi.db
            .query('api::edition.edition')
            .findOne({ where: { documentId: edition }, select: ['year'] })
        : null;
      if (row) years.set(`${uid} ${id}`, row.year);
    }
  }
  return years;
};

const snapshotsWith = async (write: Write, { hash, ext }: NamedFile): Promise<FileUse[]> => {
  const rows: { year: number; number: number; language: string }[] = await write.strapi.db
    .query(SNAPSHOT)
    .findMany({
      where: {
        $or: [
          { content: { $contains: `${hash}${ext}` } },
          { stored: { $contains: `"hash":"${hash}"` } },
        ],
      },
      select: ['year', 'number', 'language'],
      orderBy: { id: 'asc' },
    });
  return rows.map(({ year, number, language }) => ({
    contentType: SNAPSHOT,
    year,
    documentId: null,
    title: '',
    locale: language,
    status: null,
    field: null,
    number,
  }));
};

/** Every place that shows a file or has its address: drafts, what is published, and snapshots. */
export const usesOfFile = async (write: Write, file: NamedFile): Promise<FileUse[]> => {
  const found = [
    ...(await shownByContent(write, file.id)),
    ...(await namedInTexts(write, `${file.hash}${file.ext}`)),
  ];
  const years = await yearsOf(write, found);
  const inContent = found.map(({ uid, field, row }): FileUse => ({
    contentType: uid,
    year: years.get(`${uid} ${row.id}`) ?? null,
    documentId: row.documentId,
    title: TITLES.map((name) => textOf(row, name)).find(Boolean) ?? '',
    locale: row.locale ?? null,
    status: row.publishedAt ? 'published' : 'draft',
    field,
    number: null,
  }));
  return [...inContent, ...(await snapshotsWith(write, file))];
};
