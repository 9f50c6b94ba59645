import { rowsOf } from '../../document-middlewares/shared-structure/version';
import type { Write } from '../../document-middlewares/write-context';
import { insertRow } from './insert-row';

interface ComponentAttribute {
  readonly type?: string;
  readonly target?: string;
  readonly joinTable?: { readonly name: string; readonly inverseJoinColumn?: { name: string } };
}

interface Link {
  readonly cmp_id: number;
  readonly component_type: string;
  readonly [column: string]: unknown;
}

/** Copies the components of one row of a content type for another, which has none. */
export const copyComponents = async (
  write: Write,
  uid: string,
  from: number,
  to: number,
): Promise<void> => {
  const { metadata } = write.strapi.db;
  const attributes = Object.values(metadata.get(uid).attributes) as ComponentAttribute[];
  const tables = attributes.flatMap(({ joinTable }) =>
    joinTable?.inverseJoinColumn?.name === 'cmp_id' ? [joinTable.name] : [],
  );
  for (const table of new Set(tables)) {
    const links: Link[] = await rowsOf(write, table).where('entity_id', from).orderBy('id');
    for (const link of links) {
      const { tableName } = metadata.get(link.component_type);
      const row: Readonly<Record<string, unknown>> | undefined = await rowsOf(write, tableName)
        .where('id', link.cmp_id)
        .first();
      if (!row) continue;
      const own = await insertRow(write, tableName, row);
      await insertRow(write, table, { ...link, entity_id: to, cmp_id: own });
    }
  }
};
