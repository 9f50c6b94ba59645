import type { FigureLocale } from '../../domain/figures/figure';
import { languageName } from '../../messages/language-name';
import { say, type MessageKey } from '../../messages/say';
import { stands, untoldOfMetric } from '../../readiness/findings-of';
import { publishedLocales } from '../../snapshots/issue-snapshots';
import type { DocumentContext, EntriesResult, Next } from '../document-context';
import { everyLocale } from '../shared-structure/locales';
import { documentsOf } from '../shared-structure/service';
import { findRow, type DocumentRef } from '../shared-structure/version';
import { SOURCE_LOCALE } from '../source-locale';
import { conflict } from '../status-error';
import type { Write, WriteQueue } from '../write-context';
import { editionsOf, isSeenInEditions } from './editions-of';
import { EDITION, findEdition, type EditionRef } from './find-edition';
import { personOf } from './person';
import { publishEdition } from './publish-edition';
import { refreshEditions } from './refresh';
import { refuseStanding } from './refuse-unready';

const UNIT = 'api::unit.unit';
const METRIC = 'api::metric.metric';

const publishWhole = async (
  write: Write,
  edition: EditionRef,
  { params: { fields, populate } }: DocumentContext,
  locale: string,
): Promise<EntriesResult> => {
  const { documentId } = edition;
  const person = personOf(write.strapi);
  await publishEdition(write, edition, { locale: locale as FigureLocale, person });
  const query = { documentId, locale, fields, populate, status: 'published' };
  const entry = await documentsOf(write, EDITION).findOne(query);
  return { documentId, entries: entry ? [entry] : [] };
};

/** A member of an edition that is not public yet becomes public with it, never alone. */
const refuseAlone = async (write: Write, document: DocumentRef, locale: string): Promise<void> => {
  if (document.uid === UNIT) return;
  for (const edition of await editionsOf(write, document, 'draft')) {
    const whole = { uid: EDITION, documentId: edition.documentId };
    if (await findRow(write, whole, { locale, status: 'published' })) continue;
    const type = say(`type.${document.uid.split('.')[1] ?? ''}` as MessageKey);
    const language = languageName(locale);
    throw conflict(say('edition.alone', { type, year: edition.year, language }), { edition });
  }
};

/** Keeps what editions read after a write to one document that readers see in them. */
const thenRefresh = async (write: Write, document: DocumentRef, next: Next): Promise<unknown> => {
  const before = await editionsOf(write, document, 'published');
  const result = await next();
  const after = await editionsOf(write, document, 'published');
  const editions = new Map([...before, ...after].map((one) => [one.documentId, one]));
  const person = personOf(write.strapi);
  await refreshEditions(write, [...editions.values()], { kind: 'updated', person });
  return result;
};

/** An edition is taken from readers with a reason, which no write of a document can give. */
const refuseToTake = async (
  write: Write,
  edition: EditionRef,
  action: string,
  locales: readonly string[],
): Promise<void> => {
  const { documentId, year } = edition;
  const goes = action === 'delete' && locales.includes(SOURCE_LOCALE);
  const shown = await publishedLocales(write.strapi, documentId);
  const concerned = shown.filter((locale) => goes || locales.includes(locale));
  if (concerned.length === 0) return;
  const language = concerned.map(languageName).join(say('list.separator'));
  throw conflict(say('edition.reason-first', { year, language }), { edition });
};

const actOnEdition = async (
  write: Write,
  context: DocumentContext,
  locales: readonly string[],
  next: Next,
): Promise<unknown> => {
  const edition = await findEdition(write, context.params.documentId ?? '');
  if (!edition) return next();
  if (context.action === 'publish') {
    return publishWhole(write, edition, context, locales[0] ?? '');
  }
  await refuseToTake(write, edition, context.action, locales);
  return next();
};

/** A metric of a public edition goes public alone only as readers were told that it was corrected. */
const refuseUntold = async (write: Write, document: DocumentRef): Promise<void> => {
  if (document.uid !== METRIC) return;
  for (const { documentId } of await editionsOf(write, document, 'published')) {
    const found = await untoldOfMetric(write.strapi, documentId, document.documentId);
    refuseStanding(found.filter(stands), (findings) => findings);
  }
};

/**
 * An edition is public as a whole or not at all: publishing it does so with everything in it, it is
 * withdrawn with a reason alone, one of its documents is never public before it, and whatever of a
 * public edition is published or withdrawn by itself is kept as a new snapshot.
 */
export const createEditionActs =
  (inWrite: WriteQueue) =>
  async (context: DocumentContext, next: Next): Promise<unknown> => {
    const { uid, action, params } = context;
    const changesPublic = ['publish', 'unpublish', 'delete'].includes(action);
    if (!changesPublic || !isSeenInEditions(uid)) return next();
    return inWrite(async (write) => {
      if (write.act) return next();
      const document = { uid, documentId: params.documentId ?? '' };
      const locales = await everyLocale(write, document, params.locale);
      // Several locales of a publication come by again, once a locale.
      if (action === 'publish' && locales.length > 1) return next();
      if (uid === EDITION) return actOnEdition(write, context, locales, next);
      if (action === 'publish') {
        await refuseAlone(write, document, locales[0] ?? '');
        if (locales[0] === SOURCE_LOCALE) await refuseUntold(write, document);
      }
      return thenRefresh(write, document, next);
    });
  };
