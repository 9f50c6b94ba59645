import type { Write } from '../write-context';
import { idsAt, loadRelationRows, type RelationRow } from './relation-rows';
import { sharedRelations } from './shared-relations';
import type { DocumentRef } from './version';

const inOrder = (rows: RelationRow[]): string =>
  JSON.stringify(
    rows
      .map(({ ownerDocument, targetDocument, orders }) => [
        ownerDocument,
        targetDocument,
        Object.values(orders),
      ])
      .sort((one, other) => JSON.stringify(one).localeCompare(JSON.stringify(other))),
  );

/** Whether a document's published relations are those of its draft, as far as both ends are public. */
export const sharedRelationsMatch = async (
  write: Write,
  { uid, documentId }: DocumentRef,
  locale: string,
): Promise<boolean> => {
  for (const relation of sharedRelations(write.strapi)) {
    const reach = {
      owners: new Set(relation.ownerUid === uid ? [documentId] : []),
      targets: new Set(relation.targetUid === uid ? [documentId] : []),
    };
    const published = { locale, status: 'published' } as const;
    const drafts = await loadRelationRows(write, relation, { locale, status: 'draft' }, reach);
    const shown = await loadRelationRows(write, relation, published, reach);
    const owners = await idsAt(
      write,
      relation.ownerUid,
      published,
      drafts.map((row) => row.ownerDocument),
    );
    const targets = await idsAt(
      write,
      relation.targetUid,
      published,
      drafts.map((row) => row.targetDocument),
    );
    const showable = drafts.filter(
      (row) => owners.has(row.ownerDocument) && targets.has(row.targetDocument),
    );
    if (inOrder(showable) !== inOrder(shown)) return false;
  }
  return true;
};
