import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { FigureLocale } from '../domain/figures/figure';
import type { EditionContent } from '../domain/published-edition/edition-content';
import { buildContent } from './content/edition-content';
import { EDITION } from './content/stored-edition';
import { findSnapshots, latestByLocale } from './find-snapshots';
import { SNAPSHOT, type CorrectedMetric, type SnapshotHead, type SnapshotKind } from './snapshot';
import { tellEvent } from './tell-event';

/** What is told of the snapshots that one act issues. */
export interface Issue {
  readonly kind: Exclude<SnapshotKind, 'withdrawn'>;
  readonly person: string | null;
  readonly note?: string | null;
  readonly publicNotes?: Readonly<Partial<Record<FigureLocale, string>>>;
  readonly changes?: Readonly<Partial<Record<FigureLocale, readonly CorrectedMetric[]>>>;
  /** The locale that gets a snapshot even if it reads as before. */
  readonly always?: FigureLocale;
}

/** The SHA-256 of a snapshot's content as it is stored, in hexadecimal. */
export const hashOf = (content: string): string =>
  createHash('sha256').update(content, 'utf8').digest('hex');

const publishedLocales = async (strapi: Core.Strapi, edition: string): Promise<FigureLocale[]> => {
  const rows: { locale: FigureLocale }[] = await strapi.db.query(EDITION).findMany({
    where: { documentId: edition, publishedAt: { $notNull: true } },
    select: ['locale'],
  });
  return rows.map(({ locale }) => locale).sort((one, other) => (one > other ? -1 : 1));
};

const store = async (
  strapi: Core.Strapi,
  content: EditionContent,
  number: number,
  issue: Issue,
): Promise<void> => {
  const { documentId, year, locale } = content;
  const text = JSON.stringify(content);
  const changes = issue.changes?.[locale] ?? [];
  await strapi.db.query(SNAPSHOT).create({
    data: {
      edition: documentId,
      year,
      number,
      language: locale,
      kind: issue.kind,
      content: text,
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
  const number = Math.max(0, ...before.map((one) => one.number)) + 1;
  for (const locale of await publishedLocales(strapi, edition)) {
    const content = await buildContent(strapi, edition, locale, 'published');
    if (!content) continue;
    const isSame = latest.get(locale)?.sha256 === hashOf(JSON.stringify(content));
    if (isSame && issue.always !== locale) continue;
    await store(strapi, content, number, issue);
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
  { person, note, reason }: { person: string | null; note?: string | null; reason: string | null },
): Promise<SnapshotHead[]> => {
  const before = await findSnapshots(strapi, { edition });
  const latest = latestByLocale(before);
  const number = Math.max(0, ...before.map((one) => one.number)) + 1;
  for (const locale of locales) {
    const last = latest.get(locale);
    if (!last || last.kind === 'withdrawn') continue;
    const { year } = last;
    const data = { edition, year, number, language: locale, kind: 'withdrawn', person };
    await strapi.db
      .query(SNAPSHOT)
      .create({ data: { ...data, note: note ?? null, publicNote: reason } });
  }
  const issued = (await findSnapshots(strapi, { edition })).filter((one) => one.number === number);
  await tellEvent(strapi, issued);
  return issued;
};
