import type { Core } from '@strapi/strapi';
import { findEdition, type EditionRef } from '../document-middlewares/edition-acts/find-edition';
import { personOf } from '../document-middlewares/edition-acts/person';
import { publishEdition } from '../document-middlewares/edition-acts/publish-edition';
import { startYear } from '../document-middlewares/edition-acts/start-year';
import { refusal } from '../document-middlewares/refusal';
import { writeQueueOf } from '../document-middlewares/write-context';
import { draftedEditions, type DraftedEdition } from '../readiness/list-editions';
import { findSnapshots, latestByLocale } from '../snapshots/find-snapshots';
import { makePreview } from '../snapshots/preview';
import { PREVIEW_HOURS } from '../snapshots/preview-token';
import type { SnapshotHead } from '../snapshots/snapshot';
import { bodyOf, openAdminRoutes, type DeskContext } from './admin-route';
import { LOCALES, needPermission, readableLocales } from './content-permission';
import { readLocale, readNote } from './read-body';

const EDITION = 'api::edition.edition';

const describe = (
  { documentId, year, titles, modified }: DraftedEdition,
  snapshots: readonly SnapshotHead[],
  readable: readonly string[],
) => {
  const latest = latestByLocale(snapshots.filter(({ edition }) => edition === documentId));
  const locales = LOCALES.filter((locale) => readable.includes(locale)).map((locale) => {
    const head = latest.get(locale) ?? null;
    const isPublic = head !== null && head.kind !== 'withdrawn';
    const isModified = isPublic && modified.has(locale);
    return { locale, isDrafted: titles[locale] !== undefined, isModified, latest: head };
  });
  return { documentId, year, titles, locales };
};

/** The editions that snapshots alone tell of, each by the year it had last. */
const deletedEditions = (
  drafted: readonly DraftedEdition[],
  snapshots: readonly SnapshotHead[],
): DraftedEdition[] => {
  const known = new Set(drafted.map(({ documentId }) => documentId));
  const gone = snapshots.filter(({ edition }) => !known.has(edition));
  const years = new Map(gone.map(({ edition, year }) => [edition, year]));
  return [...years].map(([documentId, year]) => ({
    documentId,
    year,
    titles: {},
    modified: new Set(),
  }));
};

/** How long a preview token is to last. @throws 400 unless it is a number of hours that may be */
const readHours = ({ hours }: Record<string, unknown>): number => {
  if (hours === undefined || hours === null) return PREVIEW_HOURS.usual;
  if (typeof hours !== 'number') throw refusal('rule.number', 'hours');
  if (hours < 1 || hours > PREVIEW_HOURS.most) {
    throw refusal('rule.range', 'hours', { min: 1, max: PREVIEW_HOURS.most });
  }
  return hours;
};

/** As the schema of editions has it. */
const LATEST_YEAR = 2200;

/** The year to start. @throws 400 unless it is one after the edition's */
const readNewYear = ({ year }: Record<string, unknown>, from: EditionRef): number => {
  if (typeof year !== 'number' || !Number.isInteger(year)) {
    throw refusal('rule.whole-number', 'year');
  }
  const min = from.year + 1;
  if (year < min || year > LATEST_YEAR) {
    throw refusal('rule.range', 'year', { min, max: LATEST_YEAR });
  }
  return year;
};

/**
 * Opens the routes by which the panel lists editions, deleted ones that were public among them,
 * publishes one, and lets others look at its
 * draft: `GET /dajuan/editions`, `POST /dajuan/editions/:documentId/publish` with
 * `{locale, note?}`, `POST /dajuan/editions/:documentId/next` with `{year}`, `POST /dajuan/editions/:documentId/preview-token` with `{hours?}`.
 */
export const openEditionRoutes = (strapi: Core.Strapi): void => {
  const list = async (context: DeskContext): Promise<void> => {
    const readable = readableLocales(strapi, context, EDITION);
    const [drafted, snapshots] = [await draftedEditions(strapi), await findSnapshots(strapi)];
    const editions = [...drafted, ...deletedEditions(drafted, snapshots)];
    const data = editions
      .map((edition) => describe(edition, snapshots, readable))
      .sort((one, other) => other.year - one.year);
    context.body = { data };
  };

  const ofEdition =
    (act: (context: DeskContext, edition: EditionRef) => Promise<void>) =>
    async (context: DeskContext): Promise<void> => {
      const edition = await findEdition({ strapi }, context.params.documentId ?? '');
      if (!edition) {
        context.notFound();
        return;
      }
      await act(context, edition);
    };

  const publish = async (context: DeskContext, edition: EditionRef): Promise<void> => {
    const body = bodyOf(context);
    const [locale, note] = [readLocale(body), readNote(body)];
    needPermission(strapi, context, 'publish', EDITION, [locale]);
    const publication = { locale, note, person: personOf(strapi) };
    const data = await writeQueueOf(strapi)((write) => publishEdition(write, edition, publication));
    context.body = { data };
  };

  const preview = async (context: DeskContext, edition: EditionRef): Promise<void> => {
    // A token opens the draft in every language.
    needPermission(strapi, context, 'read', EDITION, LOCALES);
    context.body = { data: await makePreview(strapi, edition, readHours(bodyOf(context))) };
    context.status = 201;
  };

  const next = async (context: DeskContext, edition: EditionRef): Promise<void> => {
    const year = readNewYear(bodyOf(context), edition);
    // Every language of the earlier edition is carried over.
    needPermission(strapi, context, 'create', EDITION, LOCALES);
    const data = await writeQueueOf(strapi)((write) => startYear(write, edition, year));
    context.body = { data };
    context.status = 201;
  };

  openAdminRoutes(strapi, [
    { method: 'GET', path: '/dajuan/editions', handler: list },
    { method: 'POST', path: '/dajuan/editions/:documentId/next', handler: ofEdition(next) },
    { method: 'POST', path: '/dajuan/editions/:documentId/publish', handler: ofEdition(publish) },
    {
      method: 'POST',
      path: '/dajuan/editions/:documentId/preview-token',
      handler: ofEdition(preview),
    },
  ]);
};
