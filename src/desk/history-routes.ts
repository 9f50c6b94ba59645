import type { Core } from '@strapi/strapi';
import {
  EDITION,
  findEditionOnRecord,
  type EditionRef,
} from '../document-middlewares/edition-acts/find-edition';
import { personOf } from '../document-middlewares/edition-acts/person';
import { restoreEdition } from '../document-middlewares/edition-acts/restore-edition';
import { refusal } from '../document-middlewares/refusal';
import { SOURCE_LOCALE } from '../document-middlewares/source-locale';
import { writeQueueOf } from '../document-middlewares/write-context';
import type { FigureLocale } from '../domain/figures/figure';
import { withdrawAndCancel } from '../schedules/withdraw-and-cancel';
import { diffEdition } from '../snapshots/diff/diff-edition';
import { findSnapshots } from '../snapshots/find-snapshots';
import { publishedLocales } from '../snapshots/issue-snapshots';
import { bodyOf, openAdminRoutes, type DeskContext } from './admin-route';
import { needPermission } from './content-permission';
import { readLocale, readLocaleOrSource, readNote } from './read-body';

/** The number of a snapshot. @throws a refusal (400) naming the field */
const readNumber = (given: unknown, field: string): number => {
  const number = typeof given === 'string' && /^[1-9]\d{0,8}$/.test(given) ? Number(given) : 0;
  if (number > 0) return number;
  throw refusal('snapshot.number', field, { given: typeof given === 'string' ? given : '?' });
};

const readVersion = (given: unknown, field: string): number | 'draft' =>
  given === 'draft' ? given : readNumber(given, field);

/** Withdrawing the source withdraws every language. */
const withdrawnWith = async (
  strapi: Core.Strapi,
  { documentId }: EditionRef,
  locale: FigureLocale,
): Promise<FigureLocale[]> => {
  const all = locale === SOURCE_LOCALE ? await publishedLocales(strapi, documentId) : [];
  return [...new Set([locale, ...all])];
};

/**
 * Opens the routes by which the panel reads an edition's history, even of one that was deleted, and
 * goes back in it:
 * `GET /dajuan/editions/:documentId/snapshots?locale=` (every language without one),
 * `GET …/diff?locale=&from=&to=` (the number of a snapshot, or `draft`) to those who may read the
 * edition in the language, `POST …/snapshots/:number/restore` to those who may write it there, and
 * `POST …/withdraw` to those who may publish it in each language that it is withdrawn in.
 */
export const openHistoryRoutes = (strapi: Core.Strapi): void => {
  const forEdition =
    (answer: (context: DeskContext, edition: EditionRef) => Promise<unknown>) =>
    async (context: DeskContext): Promise<void> => {
      const edition = await findEditionOnRecord({ strapi }, context.params.documentId ?? '');
      if (edition) context.body = { data: await answer(context, edition) };
      else context.notFound();
    };

  const list = forEdition(async (context, { documentId }) => {
    const { query } = context;
    const locale = readLocaleOrSource(query);
    needPermission(strapi, context, 'read', EDITION, [locale]);
    const language = query.locale === undefined ? {} : { language: locale };
    return (await findSnapshots(strapi, { edition: documentId, ...language })).reverse();
  });

  const diff = forEdition(async (context, edition) => {
    const { query } = context;
    const locale = readLocaleOrSource(query);
    needPermission(strapi, context, 'read', EDITION, [locale]);
    const [from, to] = [readVersion(query.from, 'from'), readVersion(query.to, 'to')];
    return diffEdition(strapi, edition, locale, from, to);
  });

  const restore = forEdition(async (context, edition) => {
    const locale = readLocale(bodyOf(context));
    needPermission(strapi, context, 'update', EDITION, [locale]);
    const number = readNumber(context.params.number, 'number');
    return writeQueueOf(strapi)((write) => restoreEdition(write, edition, { number, locale }));
  });

  const withdraw = forEdition(async (context, edition) => {
    const body = bodyOf(context);
    const locale = readLocale(body);
    const locales = await withdrawnWith(strapi, edition, locale);
    needPermission(strapi, context, 'publish', EDITION, locales, 'unpublish');
    const withdrawal = { locale, note: readNote(body), reason: body.reason };
    return writeQueueOf(strapi)((write) =>
      withdrawAndCancel(write, edition, { ...withdrawal, person: personOf(strapi) }),
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
