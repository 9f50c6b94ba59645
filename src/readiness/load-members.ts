import type { Core, UID } from '@strapi/strapi';
import type { FigureLocale } from '../domain/figures/figure';
import type { Member, MemberAttribute } from '../domain/readiness/check-member';
import type { EditionShape } from '../domain/readiness/check-shape';
import type { FindingDocument, MemberType } from '../domain/readiness/finding';
import { isShared, type LocalizableAttribute } from '../domain/translation/shared-attributes';
import { editionMembers } from './edition-members';
import { hasClearOrder } from './order-of-sections';

const SOURCE_LOCALE = 'zh-Hans';
const EDITION = 'api::edition.edition';
const SECTION = 'api::report-section.report-section';

interface Row {
  readonly documentId: string;
  readonly locale: string;
  readonly publishedAt: unknown;
  readonly updatedAt: string;
  readonly [field: string]: unknown;
}

type Attribute = LocalizableAttribute & { required?: boolean; private?: boolean };

/** The content type as a finding names it. */
const typeOf = (uid: string): MemberType => (uid.split('.')[1] ?? '') as MemberType;

/** Fields with words in them; what links documents has checks of its own. */
const attributesOf = (strapi: Core.Strapi, uid: string): Record<string, MemberAttribute> => {
  const attributes = strapi.contentType(uid as UID.ContentType).attributes as Record<
    string,
    Attribute
  >;
  return Object.fromEntries(
    Object.entries(attributes)
      .filter(([name, { type }]) => type !== 'relation' && name !== 'locale')
      .map(([name, attribute]) => [
        name,
        {
          required: attribute.required === true,
          isLanguage: attribute.type !== 'media' && !isShared(attribute),
          isPrivate: attribute.private === true,
        },
      ]),
  );
};

const titleOf = (fields: Row | undefined): string =>
  [fields?.title, fields?.caption, fields?.label].find(
    (words): words is string => typeof words === 'string',
  ) ?? '';

const loadRows = (strapi: Core.Strapi, uid: string, ids: ReadonlySet<string>): Promise<Row[]> => {
  const media = Object.entries(strapi.contentType(uid as UID.ContentType).attributes)
    .filter(([, { type }]) => type === 'media')
    .map(([name]) => name);
  return strapi.db
    .query(uid)
    .findMany({ where: { documentId: { $in: [...ids] } }, populate: media });
};

const asMember = (
  uid: string,
  documentId: string,
  rows: readonly Row[],
  attributes: Member['attributes'],
  locale: FigureLocale,
): Member => {
  const own = rows.filter((row) => row.documentId === documentId);
  const find = (wanted: string, published: boolean) =>
    own.find((row) => row.locale === wanted && (row.publishedAt !== null) === published);
  const [fields, shown, source] = [
    find(locale, false),
    find(locale, true),
    find(SOURCE_LOCALE, false),
  ];
  const title = titleOf(fields) || titleOf(source) || documentId;
  return {
    document: { contentType: typeOf(uid), documentId, title },
    attributes,
    fields: fields ?? null,
    source: source ?? null,
    isDraftedLater:
      fields !== undefined &&
      shown !== undefined &&
      new Date(fields.updatedAt) > new Date(shown.updatedAt),
  };
};

/** The documents of an edition as they are drafted in a language, itself among them. */
export const loadMembers = async (
  strapi: Core.Strapi,
  edition: string,
  locale: FigureLocale,
): Promise<Member[]> => {
  const members: Member[] = [];
  for (const [uid, ids] of await editionMembers(strapi, edition, 'draft')) {
    if (ids.size === 0) continue;
    const rows = await loadRows(strapi, uid, ids);
    const attributes = attributesOf(strapi, uid);
    members.push(...[...ids].map((id) => asMember(uid, id, rows, attributes, locale)));
  }
  return members;
};

interface ShapeRow {
  readonly id: number;
  readonly metrics: readonly { readonly documentId: string }[];
  readonly title: string;
  readonly letter: object | null;
  readonly sections: readonly {
    readonly documentId: string;
    readonly title: string;
    readonly slug: string;
    readonly metrics: readonly { readonly documentId: string; readonly key: string }[];
    readonly photos: readonly object[];
  }[];
}

/** How an edition is put together, as it is drafted. */
export const loadShape = async (
  strapi: Core.Strapi,
  edition: string,
): Promise<EditionShape | null> => {
  const id = { select: ['id'] };
  const row: ShapeRow | null = await strapi.db.query(EDITION).findOne({
    where: { documentId: edition, locale: SOURCE_LOCALE, publishedAt: null },
    populate: {
      letter: id,
      metrics: { select: ['documentId'] },
      sections: { populate: { metrics: { select: ['documentId', 'key'] }, photos: id } },
    },
  });
  if (!row) return null;
  const own = new Set(row.metrics.map((metric) => metric.documentId));
  const document = (uid: string, documentId: string, title: string): FindingDocument => ({
    contentType: typeOf(uid),
    documentId,
    title,
  });
  return {
    document: document(EDITION, edition, row.title),
    hasLetter: row.letter !== null,
    hasClearOrder: await hasClearOrder(strapi, row.id),
    sections: row.sections.map(({ documentId, title, slug, metrics, photos }) => ({
      document: document(SECTION, documentId, title),
      slug,
      metrics: metrics.length,
      foreignMetrics: metrics.filter((metric) => !own.has(metric.documentId)).map(({ key }) => key),
      photos: photos.length,
    })),
  };
};
