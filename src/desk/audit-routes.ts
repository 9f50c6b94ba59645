import { Readable } from 'node:stream';
import type { Core } from '@strapi/strapi';
import { exportEntries, type ExportFormat } from '../audit/export-entries';
import { everyEntry, findEntries, type AuditFilter } from '../audit/find-entries';
import { READ_AUDIT } from '../audit/permission';
import { readFilter } from '../audit/read-filter';
import { refusal } from '../document-middlewares/refusal';
import { openAdminRoutes, type DeskContext } from './admin-route';

interface AnsweringContext extends DeskContext {
  set(name: string, value: string): void;
}

const MOST = 100;
const TYPES: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  ndjson: 'application/x-ndjson; charset=utf-8',
};

const filterOf = ({ query }: DeskContext): AuditFilter => {
  const read = readFilter(query);
  if ('filter' in read) return read.filter;
  throw read.wrong === 'edition'
    ? refusal('edition.year', 'edition', { given: String(query.edition) })
    : refusal('rule.date', read.wrong);
};

const readCount = ({ query }: DeskContext, name: string, usual: number, max: number): number => {
  const given = query[name];
  if (given === undefined) return usual;
  const count = typeof given === 'string' && /^\d{1,9}$/.test(given) ? Number(given) : 0;
  if (count < 1 || count > max) throw refusal('rule.range', name, { min: 1, max });
  return count;
};

const isFormat = (given: unknown): given is ExportFormat => given === 'csv' || given === 'ndjson';

/**
 * Opens the audit trail to those who may read it: `GET /dajuan/audit`, a page of it, and
 * `GET /dajuan/audit/export?format=csv|ndjson`, all of it as a file; both by
 * `edition` (a year), `action`, `person`, `from` and `to`.
 */
export const openAuditRoutes = (strapi: Core.Strapi): void => {
  const list = async (context: DeskContext): Promise<void> => {
    const page = readCount(context, 'page', 1, 1_000_000);
    const pageSize = readCount(context, 'pageSize', 25, MOST);
    const { entries, total } = await findEntries(strapi, filterOf(context), page, pageSize);
    const pagination = { page, pageSize, pageCount: Math.ceil(total / pageSize), total };
    context.body = { data: entries, meta: { pagination } };
  };

  const download = async (context: DeskContext): Promise<void> => {
    const { format = 'csv' } = context.query;
    if (!isFormat(format)) throw refusal('rule.one-of', 'format', { expected: 'csv / ndjson' });
    const entries = everyEntry(strapi, filterOf(context));
    const { set } = context as AnsweringContext;
    set.call(context, 'Content-Type', TYPES[format]);
    set.call(context, 'Content-Disposition', `attachment; filename="audit.${format}"`);
    set.call(context, 'Cache-Control', 'no-store');
    context.body = Readable.from(exportEntries(entries, format));
  };

  openAdminRoutes(
    strapi,
    [
      { method: 'GET', path: '/dajuan/audit', handler: list },
      { method: 'GET', path: '/dajuan/audit/export', handler: download },
    ],
    { action: READ_AUDIT, refusedAs: 'role.audit' },
  );
};
