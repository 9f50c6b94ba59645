import type { Write } from '../write-context';
import { idsAt, loadRelationRows, type Reach, type RelationRow } from './relation-rows';
import { sharedRelations, type SharedRelation } from './shared-relations';
import { rowsOf, type DocumentSet, type Version } from './version';

const documentsIn = (rows: RelationRow[], end: 'ownerDocument' | 'targetDocument'): string[] =>
  rows.map((row) => row[end]);

/**
 * The rows of what a relation of documents reaches, at each version. An owner has its rows looked at
 * whole, so that what it took from another, or gave up, is seen as well.
 */
const loadReached = async (
  write: Write,
  relation: SharedRelation,
  documents: DocumentSet,
  versions: readonly Version[],
): Promise<RelationRow[][]> => {
  const reach: Reach = {
    owners: new Set(documents.get(relation.ownerUid)),
    targets: new Set(documents.get(relation.targetUid)),
  };
  const size = () => reach.owners.size + reach.targets.size;
  const loaded: { version: Version; rows: RelationRow[]; reached: number }[] = [];
  for (const version of versions) {
    const reached = size();
    const rows = await loadRelationRows(write, relation, version, reach);
    documentsIn(rows, 'ownerDocument').forEach((owner) => reach.owners.add(owner));
    if (relation.takesTarget) {
      documentsIn(rows, 'targetDocument').forEach((target) => reach.targets.add(target));
    }
    loaded.push({ version, rows, reached });
  }
  const whole: RelationRow[][] = [];
  for (const { version, rows, reached } of loaded) {
    // What was read before the reach grew may lack rows.
    const isWhole = reached === size();
    whole.push(isWhole ? rows : await loadRelationRows(write, relation, version, reach));
  }
  return whole;
};

/** Rows that the source cannot speak of, since it has no such version of one of their ends. */
const beyondSource = async (
  write: Write,
  relation: SharedRelation,
  from: Version,
  rows: RelationRow[],
): Promise<RelationRow[]> => {
  const owners = await idsAt(write, relation.ownerUid, from, documentsIn(rows, 'ownerDocument'));
  const targets = await idsAt(write, relation.targetUid, from, documentsIn(rows, 'targetDocument'));
  return rows.filter((row) => !owners.has(row.ownerDocument) || !targets.has(row.targetDocument));
};

/** The rows of each relation of documents, by table, that a published source cannot speak of. */
export type LastingRows = Map<string, RelationRow[]>;

/** Finds the lasting rows of documents before they are published natively, which may drop them. */
export const findLastingRows = async (
  write: Write,
  documents: DocumentSet,
  from: Version,
  to: Version,
): Promise<LastingRows> => {
  const lasting: LastingRows = new Map();
  for (const relation of relationsOf(write, documents)) {
    const [, rows = []] = await loadReached(write, relation, documents, [from, to]);
    lasting.set(relation.table, await beyondSource(write, relation, from, rows));
  }
  return lasting;
};

const relationsOf = ({ strapi }: Write, documents: DocumentSet): SharedRelation[] =>
  sharedRelations(strapi).filter(
    ({ ownerUid, targetUid }) => documents.has(ownerUid) || documents.has(targetUid),
  );

const sameOrders = (one: RelationRow['orders'], other: RelationRow['orders']): boolean =>
  Object.keys(one).every((column) => one[column] === other[column]);

/** Makes the present rows the wanted ones, touching only what differs. */
const applyRows = async (
  write: Write,
  { table, ownerColumn, targetColumn }: SharedRelation,
  wanted: RelationRow[],
  present: RelationRow[],
): Promise<boolean> => {
  const keyOf = ({ ownerId, targetId }: RelationRow) => `${ownerId}:${targetId}`;
  const wantedByKey = new Map(wanted.map((row) => [keyOf(row), row]));
  const presentByKey = new Map(present.map((row) => [keyOf(row), row]));
  const extra = present.filter(
    (row) => !wantedByKey.has(keyOf(row)) || presentByKey.get(keyOf(row)) !== row,
  );
  if (extra.length > 0) {
    await rowsOf(write, table)
      .whereIn(
        'id',
        extra.map(({ id }) => id),
      )
      .delete();
  }
  let changed = extra.length > 0;
  for (const [key, { ownerId, targetId, orders }] of wantedByKey) {
    const row = presentByKey.get(key);
    if (row && sameOrders(orders, row.orders)) continue;
    changed = true;
    if (row) await rowsOf(write, table).where('id', row.id).update(orders);
    else
      await rowsOf(write, table).insert({
        [ownerColumn]: ownerId,
        [targetColumn]: targetId,
        ...orders,
      });
  }
  return changed;
};

/**
 * Makes the relations of documents at one version the exact image of those at another, order included.
 * Towards what is published, rows that the source cannot speak of stay as they are.
 * @param lasting rows to keep although a native publish may have dropped them
 * @returns whether anything had to change
 */
export const mirrorRelations = async (
  write: Write,
  documents: DocumentSet,
  from: Version,
  to: Version,
  lasting: LastingRows = new Map(),
): Promise<boolean> => {
  let changed = false;
  for (const relation of relationsOf(write, documents)) {
    const [source = [], present = []] = await loadReached(write, relation, documents, [from, to]);
    const kept =
      to.status === 'published' ? await beyondSource(write, relation, from, present) : [];
    const image = [...(lasting.get(relation.table) ?? []), ...kept, ...source];
    const owners = await idsAt(write, relation.ownerUid, to, documentsIn(image, 'ownerDocument'));
    const targets = await idsAt(
      write,
      relation.targetUid,
      to,
      documentsIn(image, 'targetDocument'),
    );
    const wanted = image.flatMap((row) => {
      const ownerId = owners.get(row.ownerDocument);
      const targetId = targets.get(row.targetDocument);
      return ownerId === undefined || targetId === undefined ? [] : [{ ...row, ownerId, targetId }];
    });
    changed = (await applyRows(write, relation, wanted, present)) || changed;
  }
  return changed;
};
