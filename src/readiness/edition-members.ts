import type { Core } from '@strapi/strapi';
import { atStatus } from '../prose/metric-facts';
import type { Status } from '../prose/prose-owners';

const SOURCE_LOCALE = 'zh-Hans';
const EDITION = 'api::edition.edition';

interface Linked {
  readonly documentId: string;
}

interface EditionRow extends Linked {
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

/** Document ids by content type. */
export type Members = ReadonlyMap<string, ReadonlySet<string>>;

const asMembers = ({ documentId, ...row }: EditionRow): Map<string, Set<string>> => {
  const { letter, coverPhoto, sections, metrics } = row;
  const idsOf = (linked: readonly (Linked | null)[]): Set<string> =>
    new Set(linked.flatMap((one) => (one ? [one.documentId] : [])));
  return new Map([
    [EDITION, new Set([documentId])],
    ['api::letter.letter', idsOf([letter])],
    ['api::report-section.report-section', idsOf(sections)],
    ['api::photo.photo', idsOf([coverPhoto, ...sections.flatMap(({ photos }) => photos)])],
    ['api::metric.metric', idsOf(metrics)],
  ]);
};

const find = (strapi: Core.Strapi, status: Status, where: object): Promise<EditionRow[]> =>
  strapi.db.query(EDITION).findMany({
    where: { ...where, locale: SOURCE_LOCALE, ...atStatus(status) },
    select: ID,
    populate: MEMBERS,
  });

/** The members of every edition by its document id, as `editionMembers` has those of one. */
export const membersOfEditions = async (
  strapi: Core.Strapi,
  status: Status,
): Promise<Map<string, Map<string, Set<string>>>> =>
  new Map((await find(strapi, status, {})).map((row) => [row.documentId, asMembers(row)]));

/**
 * The documents of an edition by content type, itself among them and the sections in their order,
 * as its source has them. Units are not an edition's own.
 */
export const editionMembers = async (
  strapi: Core.Strapi,
  edition: string,
  status: Status,
): Promise<Map<string, Set<string>>> => {
  const [row] = await find(strapi, status, { documentId: edition });
  return row ? asMembers(row) : new Map([[EDITION, new Set()]]);
};
