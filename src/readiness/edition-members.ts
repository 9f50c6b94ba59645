import type { Core } from '@strapi/strapi';
import { atStatus } from '../prose/metric-facts';
import type { Status } from '../prose/prose-owners';

const SOURCE_LOCALE = 'zh-Hans';
const EDITION = 'api::edition.edition';

interface Linked {
  readonly documentId: string;
}

interface EditionRow {
  readonly letter: Linked | null;
  readonly coverPhoto: Linked | null;
  readonly sections: readonly (Linked & { readonly photos: readonly Linked[] })[];
  readonly metrics: readonly Linked[];
}

const ID = ['documentId'];
const MEMBERS = {
  letter: { select: ID },
  coverPhoto: { select: ID },
  sections: { select: ID, populate: { photos: { select: ID } } },
  metrics: { select: ID },
};

/**
 * The documents of an edition by content type, itself among them and the sections in their order,
 * as its source has them. Units are not an edition's own.
 */
export const editionMembers = async (
  strapi: Core.Strapi,
  edition: string,
  status: Status,
): Promise<Map<string, Set<string>>> => {
  const row: EditionRow | null = await strapi.db.query(EDITION).findOne({
    where: { documentId: edition, locale: SOURCE_LOCALE, ...atStatus(status) },
    select: ID,
    populate: MEMBERS,
  });
  const { letter = null, coverPhoto = null, sections = [], metrics = [] } = row ?? {};
  const idsOf = (linked: readonly (Linked | null)[]): Set<string> =>
    new Set(linked.flatMap((one) => (one ? [one.documentId] : [])));
  return new Map([
    [EDITION, new Set(row ? [edition] : [])],
    ['api::letter.letter', idsOf([letter])],
    ['api::report-section.report-section', idsOf(sections)],
    ['api::photo.photo', idsOf([coverPhoto, ...sections.flatMap(({ photos }) => photos)])],
    ['api::metric.metric', idsOf(metrics)],
  ]);
};
