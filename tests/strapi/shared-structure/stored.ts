import type { UID } from '@strapi/strapi';
import {
  isShared,
  type LocalizableAttribute,
} from '../../../src/domain/translation/shared-attributes';
import type { TestApp } from '../../support/app';

export type Locale = 'zh-Hans' | 'en';
export type Status = 'draft' | 'published';

/** One version of a document as it stands in the database. */
export interface Stored {
  uid: string;
  documentId: string;
  locale: Locale;
  status: Status;
  /** Its language, as JSON. */
  text: string;
  /** Its shared fields but for relations to documents, as JSON. */
  facts: string;
  /** The documents it is related to, in order, by field. */
  links: Record<string, Linked[]>;
}

export interface Linked {
  uid: string;
  documentId: string;
  locale: string;
  status: Status;
}

type Attribute = LocalizableAttribute & { target?: string };
type Row = Record<string, unknown> & {
  documentId: string;
  locale: Locale;
  publishedAt: unknown;
};

/** The content types whose structure is tried. */
export const TYPES = [
  'api::edition.edition',
  'api::report-section.report-section',
  'api::metric.metric',
  'api::photo.photo',
] as const satisfies UID.CollectionType[];

const OWN = new Set(['createdBy', 'updatedBy', 'localizations']);

const statusOf = ({ publishedAt }: { publishedAt?: unknown }): Status =>
  publishedAt ? 'published' : 'draft';

const linksOf = (row: Row, attributes: [string, Attribute][]): Record<string, Linked[]> =>
  Object.fromEntries(
    attributes.map(([name, { target = '' }]) => {
      const value = row[name];
      const rows = (Array.isArray(value) ? value : value ? [value] : []) as Row[];
      return [
        name,
        rows.map((one) => ({
          uid: target,
          documentId: one.documentId,
          locale: one.locale,
          status: statusOf(one),
        })),
      ];
    }),
  );

const pick = (row: Row, attributes: [string, Attribute][]): string =>
  JSON.stringify(
    attributes.map(([name, { type }]) => {
      const value = row[name];
      return type === 'media' ? ((value as { id: number } | null)?.id ?? null) : (value ?? null);
    }),
  );

/** The name of a version among all that are stored. */
export const nameOf = ({ uid, documentId, locale, status }: Linked): string =>
  `${uid} ${documentId} ${locale} ${status}`;

/** Every version of every document of the tried types. */
export const readStored = async ({ strapi }: TestApp): Promise<Map<string, Stored>> => {
  const all = new Map<string, Stored>();
  for (const uid of TYPES) {
    const attributes: [string, Attribute][] = Object.entries(
      strapi.contentType(uid).attributes as unknown as Record<string, Attribute>,
    ).filter(
      ([name, { pluginOptions }]) => !OWN.has(name) && pluginOptions?.i18n?.localized !== undefined,
    );
    const relations = attributes.filter(([, { type }]) => type === 'relation');
    const shared = attributes.filter(([, one]) => isShared(one) && one.type !== 'relation');
    const language = attributes.filter(([, one]) => !isShared(one));
    const populate = attributes
      .filter(([, { type }]) => type === 'relation' || type === 'media')
      .map(([name]) => name);
    const rows = (await strapi.db.query(uid).findMany({ populate })) as unknown as Row[];
    for (const row of rows) {
      const version = {
        uid,
        documentId: row.documentId,
        locale: row.locale,
        status: statusOf(row),
      };
      all.set(nameOf(version), {
        ...version,
        text: pick(row, language),
        facts: pick(row, shared),
        links: linksOf(row, relations),
      });
    }
  }
  return all;
};
