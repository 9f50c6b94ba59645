import { rowsOf } from '../../document-middlewares/shared-structure/version';
import { SOURCE_LOCALE } from '../../document-middlewares/source-locale';
import type { Write } from '../../document-middlewares/write-context';
import type { ExtraVersion, NoDraft, NoSource } from '../finding';
import { contentTables, type ContentTable } from './content-tables';

interface Row {
  readonly document_id: string;
  readonly locale: string;
}

const STATUSES = ['draft', 'published'] as const;

const extraIn = async (write: Write, { uid, table }: ContentTable): Promise<ExtraVersion[]> => {
  const found: ExtraVersion[] = [];
  for (const status of STATUSES) {
    const having = () => {
      const query = rowsOf(write, table);
      return status === 'draft'
        ? query.whereNull('published_at')
        : query.whereNotNull('published_at');
    };
    const doubled: Row[] = await having()
      .groupBy('document_id', 'locale')
      .havingRaw('count(*) > 1')
      .orderBy(['document_id', 'locale'])
      .select('document_id', 'locale');
    for (const { document_id: documentId, locale } of doubled) {
      const rows: number[] = await having()
        .where({ document_id: documentId, locale })
        .orderBy([
          { column: 'updated_at', order: 'desc' },
          { column: 'id', order: 'desc' },
        ])
        .pluck('id');
      found.push({ kind: 'extra-version', uid, documentId, locale, status, rows });
    }
  }
  return found;
};

/** Versions of documents beside which another has to be, and is not. */
const without = async <Kind extends 'no-draft' | 'no-source'>(
  write: Write,
  { uid, table }: ContentTable,
  kind: Kind,
) => {
  const query = rowsOf(write, `${table} as v`)
    .leftJoin(`${table} as o`, (on) => {
      on.on('o.document_id', 'v.document_id');
      if (kind === 'no-draft') on.andOn('o.locale', 'v.locale').andOnNull('o.published_at');
      else on.andOnVal('o.locale', SOURCE_LOCALE);
    })
    .whereNull('o.id')
    .orderBy(['v.document_id', 'v.locale'])
    .distinct('v.document_id', 'v.locale');
  const rows: Row[] = await (kind === 'no-draft'
    ? query.whereNotNull('v.published_at')
    : query.whereNot('v.locale', SOURCE_LOCALE));
  return rows.map(({ document_id: documentId, locale }) => ({ kind, uid, documentId, locale }));
};

/** Documents that have too many rows in a language and status, or lack one that others stand on. */
export const lookAtVersions = async (
  write: Write,
): Promise<(ExtraVersion | NoDraft | NoSource)[]> => {
  const found: (ExtraVersion | NoDraft | NoSource)[] = [];
  for (const table of contentTables(write.strapi)) {
    found.push(...(await extraIn(write, table)));
    found.push(...(await without(write, table, 'no-draft')));
    found.push(...(await without(write, table, 'no-source')));
  }
  return found;
};
