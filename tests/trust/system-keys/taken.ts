import type { TestApp } from '../../support/app';
import { LONG_AGO, type Other } from './hostile-values';

interface Row {
  id: number;
  documentId: string;
  locale: string;
  publishedAt: unknown;
  createdAt: unknown;
  updatedAt: unknown;
  createdBy: { id: number } | null;
  updatedBy: { id: number } | null;
}

const momentOf = (value: unknown): number => new Date(value as string).getTime();

const rowsOf = ({ strapi }: TestApp, uid: string): Promise<Row[]> =>
  strapi.db.query(uid).findMany({ populate: true, orderBy: { id: 'asc' } });

const versionsOf = (rows: readonly Row[], documentId: string): string =>
  rows
    .filter((row) => row.documentId === documentId)
    .map(({ locale, publishedAt }) => `${locale}${publishedAt ? '+' : ''}`)
    .sort()
    .join(' ');

const documentsIn = (rows: readonly Row[]): string[] => [
  ...new Set(rows.map(({ documentId }) => documentId)),
];

const bearsMark = (row: Row, { person }: Other): boolean =>
  [row.createdAt, row.updatedAt, row.publishedAt].some(
    (at) => at !== null && momentOf(at) === momentOf(LONG_AGO),
  ) ||
  row.id === 987_654_321 ||
  row.createdBy?.id === person ||
  row.updatedBy?.id === person;

/**
 * Watches a type's rows over one write.
 * @returns what the write took that it must not have: empty, if it kept to the document it was about
 */
export const watchTaking = async (app: TestApp, uid: string, asked: string, other: Other) => {
  const before = await rowsOf(app, uid);
  return async ({ makes }: { makes: boolean }): Promise<string[]> => {
    const after = await rowsOf(app, uid);
    const known = documentsIn(before);
    const made = documentsIn(after).filter((document) => !known.includes(document));
    const isNew = (versions: string) => versions === 'zh-Hans' || versions === 'zh-Hans zh-Hans+';
    const moved = known
      .filter((document) => versionsOf(after, document) !== versionsOf(before, document))
      .filter((document) => document !== asked || makes);
    // Databases answer keys in no order of their own.
    const ofOther = (rows: readonly Row[]) =>
      JSON.stringify(
        rows
          .filter(({ documentId }) => documentId === other.documentId)
          .map((row) => Object.entries(row).sort()),
      );
    return [
      ...after.filter((row) => bearsMark(row, other)).map((row) => `marked row ${row.id}`),
      ...moved.map((document) => `${document} has ${versionsOf(after, document)}`),
      ...(made.length > (makes ? 1 : 0) ? [`made ${made.length}`] : []),
      ...made.map((document) => versionsOf(after, document)).filter((versions) => !isNew(versions)),
      ...(ofOther(before) === ofOther(after)
        ? []
        : [`the other document changed: ${ofOther(before)} to ${ofOther(after)}`]),
    ];
  };
};
