import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { sharedRelations } from '../../src/document-middlewares/shared-structure/shared-relations';
import { create } from './create';

type Row = Record<string, unknown> & { id: number };

/** The types of which every edition has its own; units and glossary terms are shared. */
const OF_AN_EDITION = [
  'api::edition.edition',
  'api::letter.letter',
  'api::report-section.report-section',
  'api::metric.metric',
  'api::photo.photo',
];

const STEP = 100_000;

const insert = async (trx: Knex.Transaction, table: string, rows: object[]): Promise<void> => {
  if (rows.length > 0) await trx.batchInsert(table, rows, 50);
};

/**
 * Copies the one edition of a database row by row: a thousandth of the time that the Document
 * Service takes, and the same rows but for ids and years.
 */
const copyEdition = async (
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  copy: number,
): Promise<void> => {
  const shift = (id: unknown): number => Number(id) + copy * STEP;
  const original = (query: Knex.QueryBuilder, column: string): Promise<Row[]> =>
    query.where(column, '<', STEP).select<Row[]>('*');
  const rename = (row: Row): Row => ({
    ...row,
    id: shift(row.id),
    document_id: `${String(row.document_id).slice(0, 21)}${String(copy).padStart(3, '0')}`,
    ...('year' in row && { year: 2023 - copy }),
  });
  for (const uid of OF_AN_EDITION) {
    const { tableName } = strapi.db.metadata.get(uid);
    await insert(trx, tableName, (await original(trx(tableName), 'id')).map(rename));
  }
  for (const { table, ownerUid, targetUid, ownerColumn, targetColumn } of sharedRelations(strapi)) {
    if (!OF_AN_EDITION.includes(ownerUid)) continue;
    const target = (id: unknown) => (OF_AN_EDITION.includes(targetUid) ? shift(id) : id);
    const rows = (await original(trx(table), ownerColumn)).map((row) => ({
      ...row,
      id: shift(row.id),
      [ownerColumn]: shift(row[ownerColumn]),
      [targetColumn]: target(row[targetColumn]),
    }));
    await insert(trx, table, rows);
  }
  const pictures = trx('files_related_mph').where('related_type', 'api::photo.photo');
  const rows = (await original(pictures, 'related_id')).map((row) => ({
    ...row,
    id: shift(row.id),
    related_id: shift(row.related_id),
  }));
  await insert(trx, 'files_related_mph', rows);
  const snapshots = (await original(trx('snapshots'), 'id')).map((row) => ({
    ...rename(row),
    edition: `${String(row.edition).slice(0, 21)}${String(copy).padStart(3, '0')}`,
  }));
  await insert(trx, 'snapshots', snapshots);
};

const multiply = async (editions: number): Promise<void> => {
  const strapi = create();
  await strapi.load();
  await strapi.db.transaction(async ({ trx }) => {
    for (let copy = 1; copy < editions; copy += 1) await copyEdition(strapi, trx, copy);
  });
  await strapi.destroy();
};

void multiply(Number(process.argv[2]));
