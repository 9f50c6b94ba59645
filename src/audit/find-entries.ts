import type { Core } from '@strapi/strapi';
import { AUDIT_ENTRY, type AuditEntry } from './act';

/** Which entries; what is not given is not asked for. */
export interface AuditFilter {
  readonly edition?: number;
  readonly action?: string;
  readonly person?: string;
  /** ISO 8601; the first moment that counts. */
  readonly from?: string;
  /** ISO 8601; the first moment that does not count any more. */
  readonly to?: string;
}

interface Row extends Omit<AuditEntry, 'at' | 'documentId' | 'locale' | 'edition' | 'details'> {
  readonly createdAt: string;
  readonly document: string | null;
  readonly language: string | null;
  readonly year: number | null;
  readonly details: string | null;
}

const BATCH = 500;

const conditions = ({ edition, action, person, from, to }: AuditFilter): object[] => [
  ...(edition === undefined ? [] : [{ year: edition }]),
  ...(action === undefined ? [] : [{ action }]),
  ...(person === undefined ? [] : [{ person }]),
  ...(from === undefined ? [] : [{ createdAt: { $gte: from } }]),
  ...(to === undefined ? [] : [{ createdAt: { $lt: to } }]),
];

const asEntry = ({ id, createdAt, person, action, ...row }: Row): AuditEntry => ({
  id,
  at: createdAt,
  person,
  action,
  contentType: row.contentType,
  documentId: row.document,
  title: row.title,
  locale: row.language,
  edition: row.year,
  details: row.details === null ? null : (JSON.parse(row.details) as AuditEntry['details']),
});

/** One page of entries, the latest first, and how many there are. */
export const findEntries = async (
  strapi: Core.Strapi,
  filter: AuditFilter,
  page: number,
  pageSize: number,
): Promise<{ entries: AuditEntry[]; total: number }> => {
  const where = { $and: conditions(filter) };
  const query = strapi.db.query(AUDIT_ENTRY);
  const rows: Row[] = await query.findMany({
    where,
    orderBy: { id: 'desc' },
    limit: pageSize,
    offset: (page - 1) * pageSize,
  });
  return { entries: rows.map(asEntry), total: await query.count({ where }) };
};

/** All entries, the oldest first, some hundreds at a time. */
export async function* everyEntry(
  strapi: Core.Strapi,
  filter: AuditFilter,
): AsyncGenerator<AuditEntry> {
  let last = 0;
  for (;;) {
    const where = { $and: [...conditions(filter), { id: { $gt: last } }] };
    const rows: Row[] = await strapi.db
      .query(AUDIT_ENTRY)
      .findMany({ where, orderBy: { id: 'asc' }, limit: BATCH });
    yield* rows.map(asEntry);
    if (rows.length < BATCH) return;
    last = rows.at(-1)?.id ?? 0;
  }
}
