import type { Core } from '@strapi/strapi';
import { isShared, type LocalizableAttribute } from '../../domain/translation/shared-attributes';

/** A shared relation between two localised content types and the table that stores it. */
export interface SharedRelation {
  table: string;
  ownerUid: string;
  targetUid: string;
  ownerColumn: string;
  targetColumn: string;
  /** Columns of the order on either side; a copy that leaves them out ties late translations. */
  orderColumns: string[];
  /** A target may have one owner only, so linking it takes it from another. */
  takesTarget: boolean;
}

/** The relation attributes of Strapi's database metadata, as far as they matter here. */
interface StoredRelation {
  type: string;
  relation?: string;
  target?: string;
  mappedBy?: string;
  joinTable?: {
    name: string;
    joinColumn: { name: string };
    inverseJoinColumn: { name: string };
    orderColumnName?: string;
    inverseOrderColumnName?: string;
  };
}

/** Every shared relation of the project, once: from the side that owns its join table. */
export const sharedRelations = (strapi: Core.Strapi): SharedRelation[] =>
  Object.values(strapi.contentTypes).flatMap((contentType) => {
    const stored = strapi.db.metadata.get(contentType.uid).attributes as Record<
      string,
      StoredRelation
    >;
    const attributes = contentType.attributes as Record<string, LocalizableAttribute>;
    return Object.entries(attributes).flatMap(([name, attribute]) => {
      const { joinTable, mappedBy, relation, target } = stored[name] ?? {};
      if (!isShared(attribute) || !joinTable || mappedBy || !target) return [];
      const { orderColumnName, inverseOrderColumnName } = joinTable;
      return [
        {
          table: joinTable.name,
          ownerUid: contentType.uid,
          targetUid: target,
          ownerColumn: joinTable.joinColumn.name,
          targetColumn: joinTable.inverseJoinColumn.name,
          orderColumns: [orderColumnName, inverseOrderColumnName].filter(
            (column) => column !== undefined,
          ),
          takesTarget: relation === 'oneToOne',
        },
      ];
    });
  });
