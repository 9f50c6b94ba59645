import type { Core, UID } from '@strapi/strapi';
import type { LocalizableAttribute } from '../../domain/translation/shared-attributes';
import type { KeptDocument, KeptFile } from './kept-document';

/** What each content type of an edition links to, as seen from the edition. */
const LINKS: Readonly<Record<string, readonly string[]>> = {
  'api::edition.edition': ['letter', 'coverPhoto', 'sections', 'metrics'],
  'api::report-section.report-section': ['metrics', 'photos'],
  'api::metric.metric': ['unit', 'partOf'],
};

interface Linked {
  readonly documentId: string;
}

/** The attributes of a content type that are ours; Strapi's bookkeeping says nothing of languages. */
const attributesOf = (
  strapi: Core.Strapi,
  uid: string,
): [name: string, attribute: LocalizableAttribute][] =>
  Object.entries(
    strapi.contentType(uid as UID.ContentType).attributes as Record<string, LocalizableAttribute>,
  ).filter(([, { pluginOptions }]) => pluginOptions?.i18n?.localized !== undefined);

/** The relations and files to load with a document that is kept. */
export const keptRelations = (strapi: Core.Strapi, uid: string): string[] => [
  ...(LINKS[uid] ?? []),
  ...attributesOf(strapi, uid)
    .filter(([, { type }]) => type === 'media')
    .map(([name]) => name),
];

const idsOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : value ? [value] : []).map(({ documentId }: Linked) => documentId);

const fileOf = (value: unknown): KeptFile | null => {
  if (!value) return null;
  const { id, hash } = value as KeptFile;
  return { id, hash };
};

/** PostgreSQL gives decimals as text. */
const scalarOf = (value: unknown, type: string): unknown =>
  type === 'decimal' && value !== null && value !== undefined ? Number(value) : (value ?? null);

/**
 * What a snapshot keeps of a stored version of a document.
 * @param row the version, with its relations of `keptRelations`
 */
export const keepDocument = (
  strapi: Core.Strapi,
  uid: string,
  row: object & Linked,
): KeptDocument => {
  const values = row as unknown as Readonly<Record<string, unknown>>;
  const attributes = attributesOf(strapi, uid);
  const ofType = (isWanted: (type: string) => boolean) =>
    attributes.filter(([, { type }]) => isWanted(type));
  return {
    uid,
    documentId: row.documentId,
    fields: Object.fromEntries(
      ofType((type) => type !== 'relation' && type !== 'media').map(([name, { type }]) => [
        name,
        scalarOf(values[name], type),
      ]),
    ),
    links: Object.fromEntries((LINKS[uid] ?? []).map((name) => [name, idsOf(values[name])])),
    files: Object.fromEntries(
      ofType((type) => type === 'media').map(([name]) => [name, fileOf(values[name])]),
    ),
  };
};
