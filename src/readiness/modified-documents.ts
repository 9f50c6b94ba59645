import type { Core } from '@strapi/strapi';

const TYPES = [
  'api::edition.edition',
  'api::letter.letter',
  'api::report-section.report-section',
  'api::photo.photo',
  'api::metric.metric',
];

interface Modified {
  readonly document_id: string;
  readonly locale: string;
}

/** The drafts of a content type that are later than what is published of them, or not published. */
const findModified = async (strapi: Core.Strapi, uid: string): Promise<Modified[]> => {
  const { tableName } = strapi.db.metadata.get(uid);
  const schema = strapi.db.getSchemaName();
  const table = schema ? `${schema}.${tableName}` : tableName;
  return strapi.db
    .connection({ d: table })
    .leftJoin({ p: table }, (join) =>
      join
        .on('p.document_id', 'd.document_id')
        .andOn('p.locale', 'd.locale')
        .andOnNotNull('p.published_at'),
    )
    .whereNull('d.published_at')
    .where((later) =>
      later.whereNull('p.id').orWhereRaw('?? > ??', ['d.updated_at', 'p.updated_at']),
    )
    .select('d.document_id', 'd.locale');
};

/**
 * The languages in which readers do not see a document as it is drafted, by content type and
 * document id: `api::metric.metric <documentId>`.
 */
export const modifiedDocuments = async (
  strapi: Core.Strapi,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> => {
  const modified = new Map<string, Set<string>>();
  for (const uid of TYPES) {
    for (const { document_id: documentId, locale } of await findModified(strapi, uid)) {
      const name = `${uid} ${documentId}`;
      modified.set(name, (modified.get(name) ?? new Set()).add(locale));
    }
  }
  return modified;
};
