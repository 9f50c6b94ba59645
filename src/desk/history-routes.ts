import type { Core } from '@strapi/strapi';
import {
  EDITION,
  findEdition,
  type EditionRef,
} from '../document-middlewares/edition-acts/find-edition';
import { personOf } from '../document-middlewares/edition-acts/person';
import { restoreEdition } from '../document-middlewares/edition-acts/restore-edition';
import { withdrawWithReason } from '../document-middlewares/edition-acts/withdraw-with-reason';
import { refusal } from '../document-middlewares/refusal';
import { SOURCE_LOCALE } from '../document-middlewares/source-locale';
import { writeQueueOf } from '../document-middlewares/write-context';
import type { FigureLocale } from '../domain/figures/figure';
import { diffEdition } from '../snapshots/diff/diff-edition';
import { findSnapshots } from '../snapshots/find-snapshots';
import { publishedLocales } from '../snapshots/issue-snapshots';
import { bodyOf, openAdminRoutes, type DeskContext } from './admin-route';
import { may, type ContentAction } from './may';
import { readLocale } from './read-locale';
import { readNote } from './read-note';

/** The number of a snapshot. @throws a refusal (400) naming the field */
const readNumber = (given: unknown, field: string): number => {
  const number = typeof given === 'string' && /^[1-9]\d{0,8}$/.test(given) ? Number(given) : 0;
  if (number > 0) return number;
  throw refusal('snapshot.number', field, { given: typeof given === 'string' ? given : '?' });
};

const readVersion = (given: unknown, field: string): number | 'draft' =>
  given === 'draft' ? given : readNumber(given, field);

/**
 * Opens the routes by which the panel reads an edition's history and goes back in it:
 * `GET /dajuan/editions/:documentId/snapshots?locale=` (every language without one),
 * `GET …/diff?locale=&from=&to=` (the number of a snapshot, or `draft`) to those who may read the
 * edition in the language, `POST …/snapshots/:number/restore` to those who may write it there, and
 * `POST …/withdraw` to those who may publish it in each language that it is withdrawn in.
 */
export const openHistoryRoutes = (strapi: Core.Strapi): void => {
  /** Answers for an edition that there is, to who may do this in all of the languages. */
  const forEdition =
    (
      action: ContentAction,
      localesOf: (context: DeskContext, edition: EditionRef) => Promise<FigureLocale[]>,
      answer: (context: DeskContext, edition: EditionRef) => Promise<unknown>,
    ) =>
    async (context: DeskContext): Promise<void> => {
      const edition = await findEdition({ strapi }, context.params.documentId ?? '');
      if (!edition) {
        context.notFound();
        return;
      }
      const locales = await localesOf(context, edition);
      if (!locales.every((locale) => may(strapi, context, action, EDITION, locale))) {
        context.forbidden();
        return;
      }
      context.body = { data: await answer(context, edition) };
    };

  const ofQuery = async ({ query }: DeskContext) => [readLocale(query.locale)];
  const ofBody = async (context: DeskContext) => [readLocale(bodyOf(context).locale)];

  const list = forEdition('read', ofQuery, async ({ query }, { documentId }) => {
    const language = query.locale === undefined ? {} : { language: readLocale(query.locale) };
    return (await findSnapshots(strapi, { edition: documentId, ...language })).reverse();
  });

  const diff = forEdition('read', ofQuery, async ({ query }, edition) =>
    diffEdition(
      strapi,
      edition,
      readLocale(query.locale),
      readVersion(query.from, 'from'),
      readVersion(query.to, 'to'),
    ),
  );

  const restore = forEdition('update', ofBody, async (context, edition) => {
    const number = readNumber(context.params.number, 'number');
    const locale = readLocale(bodyOf(context).locale);
    return writeQueueOf(strapi)((write) => restoreEdition(write, edition, { number, locale }));
  });

  /** Withdrawing the source withdraws every language. */
  const withdrawn = async (context: DeskContext, { documentId }: EditionRef) => {
    const [locale = SOURCE_LOCALE] = await ofBody(context);
    const all = locale === SOURCE_LOCALE ? await publishedLocales(strapi, documentId) : [];
    return [...new Set<FigureLocale>([locale, ...all])];
  };
  const withdraw = forEdition('publish', withdrawn, async (context, edition) => {
    const { reason, note, locale } = bodyOf(context);
    const withdrawal = { locale: readLocale(locale), note: readNote(note), reason };
    return writeQueueOf(strapi)((write) =>
      withdrawWithReason(write, edition, { ...withdrawal, person: personOf(strapi) }),
    );
  });

  const edition = '/dajuan/editions/:documentId';
  openAdminRoutes(strapi, [
    { method: 'GET', path: `${edition}/snapshots`, handler: list },
    { method: 'GET', path: `${edition}/diff`, handler: diff },
    { method: 'POST', path: `${edition}/snapshots/:number/restore`, handler: restore },
    { method: 'POST', path: `${edition}/withdraw`, handler: withdraw },
  ]);
};
