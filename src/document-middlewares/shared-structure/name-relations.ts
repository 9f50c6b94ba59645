import type { UID } from '@strapi/strapi';
import { nameDocuments } from '../../domain/translation/name-documents';
import { readRelationInput } from '../../domain/translation/relation-input';
import type { Write } from '../write-context';

type Data = Record<string, unknown>;
type Attribute = { type: string; target?: string };

const documentsOfRows = async ({ strapi }: Write, target: string, input: unknown) => {
  const request = readRelationInput(input);
  const references =
    request.kind === 'set' ? request.to : [...request.connect, ...request.disconnect];
  const ids = references.flatMap((one) => ('id' in one ? [one.id] : []));
  const wellFormed = ids.filter((id) => Number.isSafeInteger(Number(id)));
  if (wellFormed.length === 0) return new Map<string, string>();
  const rows: { id: number; documentId: string }[] = await strapi.db
    .query(target)
    .findMany({ where: { id: { $in: wellFormed } }, select: ['id', 'documentId'] });
  return new Map(rows.map(({ id, documentId }) => [String(id), documentId]));
};

/** Lets what is written to a document's relations name documents, never one version of them. */
export const nameRelations = async (write: Write, uid: string, data: Data): Promise<Data> => {
  const attributes = write.strapi.contentType(uid as UID.ContentType).attributes as Record<
    string,
    Attribute
  >;
  const named: Data = { ...data };
  for (const [name, input] of Object.entries(data)) {
    const { type, target } = attributes[name] ?? {};
    if (type !== 'relation' || !target?.startsWith('api::')) continue;
    const documents = await documentsOfRows(write, target, input);
    named[name] = nameDocuments(input, (id) => documents.get(String(id)));
  }
  return named;
};
