import { auditTrailOf } from '../../audit/audit-trail';
import { changedFields } from '../../audit/changed-fields';
import type { FigureLocale } from '../../domain/figures/figure';
import { say } from '../../messages/say';
import { issueSnapshots, publishedLocales, type Issue } from '../../snapshots/issue-snapshots';
import { keepDocument, keptRelations } from '../../snapshots/kept/keep-document';
import type { SnapshotHead } from '../../snapshots/snapshot';
import { storedEntry } from '../content-rules/stored-entry';
import { refusal } from '../refusal';
import { SOURCE_LOCALE } from '../source-locale';
import { conflict } from '../status-error';
import type { Write } from '../write-context';
import type { Correction } from './correction/correction';
import { readFacts } from './correction/read-facts';
import { refuseUntrueTexts } from './correction/refuse-untrue-texts';
import { shownFact, toldChanges } from './correction/told-changes';
import { writeFacts } from './correction/write-facts';
import { editionsOf } from './editions-of';
import { editionAct, type EditionRef } from './find-edition';
import { publicNote } from './public-note';
import { referringEditions, refreshDependents } from './refresh';

const METRIC = 'api::metric.metric';

/** The published edition that shows a metric; null if readers see it in none. */
export const editionShowing = async (
  write: Pick<Write, 'strapi'>,
  metric: string,
): Promise<EditionRef | null> => {
  for (const edition of await editionsOf(write, { uid: METRIC, documentId: metric }, 'published')) {
    const locales = await publishedLocales(write.strapi, edition.documentId);
    if (locales.includes(SOURCE_LOCALE)) return edition;
  }
  return null;
};

const notesFor = (
  locales: readonly FigureLocale[],
  notes: Correction['notes'],
): Partial<Record<FigureLocale, string>> => {
  const other = Object.keys(notes).find((one) => one !== 'zh-Hans' && one !== 'en');
  if (other !== undefined) {
    throw refusal('rule.one-of', `notes.${other}`, { expected: 'zh-Hans / en' });
  }
  return Object.fromEntries(
    locales.map((locale) => [locale, publicNote(notes[locale], `notes.${locale}`)]),
  );
};

type Shown = Readonly<Record<string, unknown>>;

/** The facts that readers see of a metric, its unit by the document id. */
const shownFacts = async (write: Write, documentId: string): Promise<Shown> => {
  const { strapi } = write;
  const version = { locale: SOURCE_LOCALE, status: 'published' } as const;
  const populate = keptRelations(strapi, METRIC);
  const row = await storedEntry(write, { uid: METRIC, documentId }, version, populate);
  if (!row) return {};
  const { fields, links } = keepDocument(strapi, METRIC, row);
  return { ...fields, unit: links.unit?.[0] ?? null };
};

/** What a correction came to, for readers and for the record. */
interface Corrected {
  readonly issued: SnapshotHead[];
  readonly key: string;
  readonly changed: ReturnType<typeof changedFields>;
  readonly publicNotes: Issue['publicNotes'];
}

const correct = async (write: Write, correction: Correction): Promise<Corrected> => {
  const { metric, expected, person, note } = correction;
  const edition = await editionShowing(write, metric);
  const before = await shownFact(write, metric);
  if (!edition || !before) throw conflict(say('correction.not-public'), { metric });
  const { documentId } = edition;
  const locales = await publishedLocales(write.strapi, documentId);
  const publicNotes = notesFor(locales, correction.notes);
  const facts = await readFacts(write.strapi, correction.facts);
  const { key, value } = before;
  if (expected !== undefined && expected !== value) {
    throw conflict(say('correction.outdated', { key, value, expected }), { published: { value } });
  }
  const was = await shownFacts(write, metric);
  if (Object.entries(facts).every(([name, fact]) => was[name] === fact)) {
    throw conflict(say('correction.unchanged', { key }), {});
  }
  const editions = [documentId, ...(await referringEditions(write, edition))];
  await refuseUntrueTexts(write, [...new Set(editions)], key, () =>
    writeFacts(write, metric, facts, locales),
  );
  const after = (await shownFact(write, metric)) ?? before;
  if (before.unit && !after.unit && after.kind === 'count') throw refusal('rule.required', 'unit');
  const changes = await toldChanges(write, metric, locales, before, after);
  const issue = { kind: 'corrected', person, note: note ?? null, publicNotes, changes } as const;
  const issued = await issueSnapshots(write.strapi, documentId, { ...issue, always: 'every' });
  await refreshDependents(write, edition, person);
  const changed = changedFields(was, await shownFacts(write, metric), facts);
  return { issued, key, changed, publicNotes };
};

/**
 * Corrects facts of a metric that readers see (更正): in every language that its edition is published
 * in, at one moment, as snapshots under one number that say publicly what was corrected. Drafts
 * follow in these facts; nothing else of them goes public.
 * @returns the snapshots, the source's first
 * @throws 400 for a fact that cannot be, or a language without a note; 409 for a metric that readers
 *   do not see, or whose value is not the expected one; 422 with the published texts that would
 *   become untrue
 */
export const correctEdition = async (
  write: Write,
  correction: Correction,
): Promise<SnapshotHead[]> => {
  const outer = write.act;
  write.act = 'edition';
  try {
    const { metric, note = null, person } = correction;
    const { issued } = await auditTrailOf(write.strapi).asOne(
      ({ issued: [first], key, changed, publicNotes }: Corrected) => ({
        action: 'edition.correct',
        ...(first && editionAct({ documentId: first.edition, year: first.year })),
        person,
        details: { key, metric, ...changed, note, publicNotes },
      }),
      () => correct(write, correction),
    );
    return issued;
  } finally {
    write.act = outer;
  }
};
