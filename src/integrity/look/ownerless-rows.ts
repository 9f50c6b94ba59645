import type { Core } from '@strapi/strapi';
import { rowsOf } from '../../document-middlewares/shared-structure/version';
import type { Write } from '../../document-middlewares/write-context';
import type { OwnerlessRow } from '../finding';
import { linkTables, type LinkTable } from './link-tables';

const byColumn = async (write: Write, { table, columns }: LinkTable): Promise<number[]> => {
  const query = rowsOf(write, `${table} as l`);
  columns.forEach(({ name, of }, index) => {
    query.leftJoin(`${of} as r${index}`, `r${index}.id`, `l.${name}`);
  });
  return query
    .where((any) => {
      columns.forEach((_, index) => any.orWhereNull(`r${index}.id`));
    })
    .pluck('l.id');
};

const tableOf = ({ db }: Core.Strapi, uid: string | null): string | undefined =>
  uid !== null && db.metadata.has(uid) ? db.metadata.get(uid).tableName : undefined;

const byTypedColumn = async (write: Write, { table, typed }: LinkTable): Promise<number[]> => {
  const found: number[] = [];
  for (const { id, type } of typed) {
    const uids: (string | null)[] = await rowsOf(write, table).distinct(type).pluck(type);
    for (const uid of uids) {
      const of = tableOf(write.strapi, uid);
      const query = rowsOf(write, `${table} as l`).where(`l.${type}`, uid);
      if (of) query.leftJoin(`${of} as r`, 'r.id', `l.${id}`).whereNull('r.id');
      found.push(...((await query.pluck('l.id')) as number[]));
    }
  }
  return found;
};

/** Rows of a component that belong to no row of any content type. */
const componentRows = async (
  write: Write,
  uid: string,
  table: string,
  tables: readonly LinkTable[],
): Promise<number[]> => {
  const query = rowsOf(write, `${table} as c`);
  tables.forEach((link, index) => {
    query
      .leftJoin(`${link.table} as l${index}`, (on) => {
        on.on(`l${index}.cmp_id`, 'c.id').andOnVal(`l${index}.component_type`, uid);
      })
      .whereNull(`l${index}.id`);
  });
  return query.pluck('c.id');
};

/** Links one end of which is gone, and components that belong to nothing. */
export const lookAtOwners = async (write: Write): Promise<OwnerlessRow[]> => {
  const { strapi } = write;
  const found: OwnerlessRow[] = [];
  const add = (table: string, ids: readonly number[]): void => {
    const once = [...new Set(ids)].sort((one, other) => one - other);
    found.push(...once.map((id): OwnerlessRow => ({ kind: 'ownerless-row', table, id })));
  };
  const links = linkTables(strapi);
  for (const link of links) {
    add(link.table, [...(await byColumn(write, link)), ...(await byTypedColumn(write, link))]);
  }
  const ofComponents = links.filter(({ typed }) => typed.some(({ id }) => id === 'cmp_id'));
  for (const uid of Object.keys(strapi.components)) {
    const { tableName } = strapi.db.metadata.get(uid);
    add(tableName, await componentRows(write, uid, tableName, ofComponents));
  }
  return found;
};
