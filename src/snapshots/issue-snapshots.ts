import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { FigureLocale } from '../domain/figures/figure';
import type { EditionContent } from '../domain/published-edition/edition-content';
import { resolveEdition } from './content/edition-content';
import { EDITION, loadStoredEdition } from './content/stored-edition';
import { findSnapshots, latestByLocale } from './find-snapshots';
import { keepDocuments } from './kept/keep-documents';
import type { KeptDocument } from './kept/kept-document';
import { SNAPSHOT, type CorrectedMetric, type SnapshotHead, type SnapshotKind } from './snapshot';
import { tellEvent } from './tell-event';

/** What is told of the snapshots that one act issues. */
export interface Issue {
  readonly kind: Exclude<SnapshotKind, 'withdrawn'>;
  readonly person: string | null;
  readonly note?: string | null;
  readonly publicNotes?: Readonly<Partial<Record<FigureLocale, string>>>;
  readonly changes?: Readonly<Partial<Record<FigureLocale, readonly CorrectedMetric[]>>>;
  /** The locale that gets a snapshot even if it reads as before, or every published one. */
  readonly always?: FigureLocale | 'every';
}

/** The SHA-256 of a snapshot's content as it is stored, in hexadecimal. */
export const hashOf = (content: string): string =>
  createHash('sha256').update(content, 'utf8').digest('hex');

/** The languages that an edition is published in, the source first. */
export const publishedLocales = async (
  strapi: Core.Strapi,
  edition: string,
): Promise<FigureLocale[]> => {
  const rows: { locale: FigureLocale }[] = await strapi.db.query(EDITION).findMany({
    where: { documentId: edition, publishedAt: { $notNull: true } },
    select: ['locale'],
  });
  return rows.map(({ locale }) => locale).sort((one, other) => (one > other ? -1 : 1));
};

/**
 * The number of the next snapshots: after those of the edition and of every edition that its year
 * ever was, so that an address never comes to mean another snapshot.
 */
export const nextNumber = async (
  strapi: Core.Strapi,
  before: readonly SnapshotHead[],
  year: number,
): Promise<number> => {
  const [last]: { number: number }[] = await strapi.db
    .query(SNAPSHOT)
    .findMany({ where: { year }, select: ['number'], orderBy: { number: 'desc' }, limit: 1 });
  return Math.max(last?.number ?? 0, ...before.map((one) => one.number)) + 1;
};

/** Keeps one snapshot of an edition in one language. */
export const store = async (
  strapi: Core.Strapi,
  content: EditionContent,
  documents: readonly KeptDocument[],
  number: number,
  issue: Issue,
  at: Date,
): Promise<void> => {
  const { documentId, year, locale } = content;
  const text = JSON.stringify(content);
  const changes = issue.changes?.[locale] ?? [];
  await strapi.db.query(SNAPSHOT).create({
    data: {
      edition: documentId,
      year,
      number,
      createdAt: at,
      language: locale,
      kind: issue.kind,
      content: text,
      stored: JSON.stringify(documents),
      sha256: hashOf(text),
      person: issue.person,
      note: issue.note ?? null,
      publicNote: issue.publicNotes?.[locale] ?? null,
      changes: changes.length > 0 ? JSON.stringify(changes) : null,
    },
  });
};

/**
 * Keeps what is published of an edition as snapshots, under one number: one for each language that
 * reads otherwise than its latest snapshot. Call it within the transaction that publishes.
 * @returns the new snapshots
 */
export const issueSnapshots = async (
  strapi: Core.Strapi,
  edition: string,
  issue: Issue,
): Promise<SnapshotHead[]> => {
  const before = await findSnapshots(strapi, { edition });
  const latest = latestByLocale(before);
  const at = new Date();
  let number: number | undefined;
  for (const locale of await publishedLocales(strapi, edition)) {
    const stored = await loadStoredEdition(strapi, edition, locale, 'published');
    if (!stored) continue;
    const content = await resolveEdition(strapi, stored, locale, 'published');
    number ??= await nextNumber(strapi, before, content.year);
    const isSame = latest.get(locale)?.sha256 === hashOf(JSON.stringify(content));
    if (isSame && issue.always !== locale && issue.always !== 'every') continue;
    await store(strapi, content, keepDocuments(strapi, stored), number, issue, at);
  }
  const issued = (await findSnapshots(strapi, { edition })).filter((one) => one.number === number);
  await tellEvent(strapi, issued);
  return issued;
};

/** Records that an edition is no longer public in some languages, and why. */
export const recordWithdrawal = async (
  strapi: Core.Strapi,
  edition: string,
  locales: readonly FigureLocale[],
  { person, note, reason }: { person: string | null; note?: string | null; reason: string },
): Promise<SnapshotHead[]> => {
  const before = await findSnapshots(strapi, { edition });
  const latest = latestByLocale(before);
  const number = await nextNumber(strapi, before, before.at(-1)?.year ?? 0);
  const createdAt = new Date();
  for (const locale of locales) {
    const last = latest.get(locale);
    if (!last || last.kind === 'withdrawn') continue;
    const { year } = last;
    const data = { edition, year, number, language: locale, kind: 'withdrawn', person, createdAt };
    await strapi.db
      .query(SNAPSHOT)
      .create({ data: { ...data, note: note ?? null, publicNote: reason } });
  }
  const issued = (await findSnapshots(strapi, { edition })).filter((one) => one.number === number);
  await tellEvent(strapi, issued);
  return issued;
};
