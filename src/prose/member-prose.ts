import type { Core } from '@strapi/strapi';
import type { UnresolvedReference } from '../domain/metric-references/render-references';
import { createMetricLibrary } from './metric-library';
import { renderProse, type ProseRow } from './render-prose';

const EDITION = 'api::edition.edition';
const SECTION = 'api::report-section.report-section';
const LETTER = 'api::letter.letter';
const PHOTO = 'api::photo.photo';

/** What is published within an edition or a section, by content type: document ids. */
export type Members = ReadonlyMap<string, ReadonlySet<string>>;

const PUBLISHED = { publishedAt: { $notNull: true } };

const placesOf = (uid: string, documentId: string): readonly (readonly [string, object])[] => {
  if (uid === SECTION) return [[PHOTO, { section: { documentId } }]];
  if (uid !== EDITION) return [];
  return [
    [SECTION, { edition: { documentId } }],
    [LETTER, { edition: { documentId } }],
    [PHOTO, { section: { edition: { documentId } } }],
  ];
};

const coverOf = async (strapi: Core.Strapi, documentId: string): Promise<string[]> => {
  const editions: { coverPhoto: { documentId: string } | null }[] = await strapi.db
    .query(EDITION)
    .findMany({
      where: { documentId, ...PUBLISHED },
      select: ['documentId'],
      populate: { coverPhoto: { select: ['documentId'] } },
    });
  return editions.flatMap(({ coverPhoto }) => (coverPhoto ? [coverPhoto.documentId] : []));
};

/** The published documents whose edition is told by an edition, or by a section, as it is now. */
export const publishedMembers = async (
  strapi: Core.Strapi,
  uid: string,
  documentId: string,
): Promise<Members> => {
  const members = new Map<string, Set<string>>();
  for (const [type, where] of placesOf(uid, documentId)) {
    const rows: { documentId: string }[] = await strapi.db
      .query(type)
      .findMany({ where: { ...where, ...PUBLISHED }, select: ['documentId'] });
    members.set(type, new Set(rows.map((row) => row.documentId)));
  }
  if (uid === EDITION) {
    const photos = members.get(PHOTO) ?? new Set();
    members.set(PHOTO, new Set([...photos, ...(await coverOf(strapi, documentId))]));
  }
  return members;
};

/** A reference in published prose that has lost its metric. */
export interface LostReference extends UnresolvedReference {
  readonly contentType: string;
  readonly documentId: string;
  readonly title: string;
  readonly locale: string;
  readonly field: string;
}

/** The references of published documents that readers would meet without a figure. */
export const lostReferences = async (
  strapi: Core.Strapi,
  members: readonly Members[],
): Promise<LostReference[]> => {
  const rows: (ProseRow & { documentId: string; locale: string })[] = [];
  for (const uid of [SECTION, LETTER, PHOTO]) {
    const ids = members.flatMap((one) => [...(one.get(uid) ?? [])]);
    if (ids.length === 0) continue;
    const where = { documentId: { $in: [...new Set(ids)] }, ...PUBLISHED };
    const found: { id: number; documentId: string; locale: string }[] = await strapi.db
      .query(uid)
      .findMany({ where });
    rows.push(...found.map((row) => ({ ...row, uid })));
  }
  const rendered = await renderProse(strapi, createMetricLibrary(strapi), rows);
  return rows.flatMap(({ uid, documentId, locale, title, caption }, at) =>
    [...(rendered[at] ?? [])].flatMap(([field, { errors }]) =>
      errors.map((error) => ({
        ...error,
        contentType: uid,
        documentId,
        title: [title, caption].find((words) => typeof words === 'string') ?? '',
        locale,
        field,
      })),
    ),
  );
};
