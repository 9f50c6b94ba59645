import type { UID } from '@strapi/strapi';
import { auditTrailOf } from '../../audit/audit-trail';
import { say } from '../../messages/say';
import { editionMembers } from '../../readiness/edition-members';
import { SOURCE_LOCALE } from '../source-locale';
import { conflict } from '../status-error';
import type { Write } from '../write-context';
import { carryOver, type CarryOver, type Fields } from './carry-over';
import { EDITION, editionAct, findEditionOfYear, type EditionRef } from './find-edition';

const TRANSLATION = 'en';
const SECTION = 'api::report-section.report-section';
const METRIC = 'api::metric.metric';
const LETTER = 'api::letter.letter';

type Type = Parameters<typeof carryOver>[0];

interface Linked {
  readonly documentId: string;
}

interface Row extends Fields {
  readonly documentId: string;
  readonly locale: string;
  readonly unit?: Linked | null;
  readonly partOf?: Linked | null;
  readonly metrics?: readonly Linked[];
}

interface Service {
  create(params: object): Promise<{ documentId: string }>;
  update(params: object): Promise<unknown>;
}

const POPULATE: Readonly<Record<string, object>> = {
  [METRIC]: { unit: true, partOf: true },
  [SECTION]: { metrics: true },
};

const serviceOf = ({ strapi }: Write, uid: string): Service =>
  strapi.documents(uid as UID.ContentType);

const draftsOf = async (
  { strapi }: Write,
  uid: string,
  ids: ReadonlySet<string>,
): Promise<Row[][]> => {
  const rows: Row[] = await strapi.db.query(uid).findMany({
    where: { documentId: { $in: [...ids] }, publishedAt: null },
    populate: POPULATE[uid] ?? {},
  });
  return [...ids].map((id) => rows.filter(({ documentId }) => documentId === id));
};

/** Makes the new documents of one content type, in their order. @returns the new ids by the old */
const carry = async (
  write: Write,
  uid: string,
  documents: readonly (readonly Row[])[],
  how: CarryOver,
  linked: (source: Row) => Fields,
): Promise<Map<string, string>> => {
  const type = uid.split('.')[1] as Type;
  const service = serviceOf(write, uid);
  const made = new Map<string, string>();
  for (const versions of documents) {
    const source = versions.find(({ locale }) => locale === SOURCE_LOCALE);
    if (!source) continue;
    const data = { ...carryOver(type, source, SOURCE_LOCALE, how), ...linked(source) };
    const { documentId } = await service.create({ locale: SOURCE_LOCALE, data });
    made.set(source.documentId, documentId);
    const translation = versions.find(({ locale }) => locale === TRANSLATION);
    if (!translation) continue;
    const words = carryOver(type, translation, TRANSLATION, how);
    await service.update({ documentId, locale: TRANSLATION, data: words });
  }
  return made;
};

const newIds = (made: ReadonlyMap<string, string>, old: readonly (Linked | null | undefined)[]) =>
  old.flatMap((one) => (one ? (made.get(one.documentId) ?? []) : []));

const linkParts = async (
  write: Write,
  metrics: readonly (readonly Row[])[],
  made: ReadonlyMap<string, string>,
): Promise<void> => {
  for (const source of metrics.flat().filter(({ locale }) => locale === SOURCE_LOCALE)) {
    const [[documentId], [partOf]] = [newIds(made, [source]), newIds(made, [source.partOf])];
    if (documentId === undefined || partOf === undefined) continue;
    const part = { documentId, locale: SOURCE_LOCALE, data: { partOf } };
    await serviceOf(write, METRIC).update(part);
  }
};

const startInWrite = async (write: Write, from: EditionRef, year: number): Promise<EditionRef> => {
  const known = await findEditionOfYear(write, year);
  if (known) throw conflict(say('edition.exists', { year }), { edition: known });
  const members = await editionMembers(write.strapi, from.documentId, 'draft');
  const drafts = (uid: string) => draftsOf(write, uid, members.get(uid) ?? new Set());
  const metrics = await drafts(METRIC);
  const keys = new Set(metrics.flat().map(({ key }) => String(key)));
  const how = { move: { from: from.year, to: year }, keys };
  const letters = await carry(write, LETTER, await drafts(LETTER), how, () => ({}));
  const [letter = null] = letters.values();
  const editions = await carry(write, EDITION, await drafts(EDITION), how, () => ({
    year,
    letter,
  }));
  const edition = editions.get(from.documentId) ?? '';
  const madeMetrics = await carry(write, METRIC, metrics, how, ({ unit }) => ({
    edition,
    unit: unit?.documentId ?? null,
  }));
  await linkParts(write, metrics, madeMetrics);
  await carry(write, SECTION, await drafts(SECTION), how, ({ metrics: used = [] }) => ({
    edition,
    metrics: newIds(madeMetrics, used),
  }));
  return { documentId: edition, year };
};

/**
 * Starts the edition of a new year from another, as drafts in every language that one has: the same
 * sections, metrics and letter, values empty, texts as outlines, no photos. All of it, or nothing.
 * @throws 409 if there is an edition of that year
 */
export const startYear = async (
  write: Write,
  from: EditionRef,
  year: number,
): Promise<EditionRef> => {
  return auditTrailOf(write.strapi).asOne(
    (edition: EditionRef) => ({
      action: 'edition.new-year',
      ...editionAct(edition),
      details: { from: from.year },
    }),
    () => startInWrite(write, from, year),
  );
};
