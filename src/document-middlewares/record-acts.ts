import type { Core, UID } from '@strapi/strapi';
import type { Act } from '../audit/act';
import { auditTrailOf } from '../audit/audit-trail';
import { changedFields } from '../audit/changed-fields';
import type { DocumentContext, Next } from './document-context';
import { editionsOf } from './edition-acts/editions-of';
import { EDITION } from './edition-acts/find-edition';
import { SOURCE_LOCALE } from './source-locale';
import type { Write, WriteQueue } from './write-context';

const WRITES = new Set([
  'create',
  'update',
  'publish',
  'unpublish',
  'discardDraft',
  'delete',
  'clone',
]);

/** What people keep that is no content; everything else without drafts is the system's own. */
const KEPT_BY_PEOPLE: Readonly<Record<string, string>> = {
  'api::finding-waiver.finding-waiver': 'waiver',
  'api::figure-check.figure-check': 'figure-check',
};

type Row = Readonly<Record<string, unknown>>;

const actionOf = (uid: string, action: string): string => {
  const kept = KEPT_BY_PEOPLE[uid];
  if (kept !== undefined) return `${kept}.${action === 'delete' ? 'take' : 'give'}`;
  return uid === EDITION && action === 'publish' ? 'edition.publish' : action;
};

const TITLES = ['title', 'caption', 'label', 'name', 'sourceTerm', 'reason', 'metric'];

const titleOf = (row: Row | null): string | null =>
  TITLES.map((name) => row?.[name]).find((words): words is string => typeof words === 'string') ??
  null;

const localeOf = ({ params: { locale } }: DocumentContext): string =>
  Array.isArray(locale) ? locale.join(' ') : locale || SOURCE_LOCALE;

const rowOf = (
  { strapi }: Write,
  uid: string,
  documentId: string,
  locale: string,
): Promise<Row | null> => {
  const { options } = strapi.contentType(uid as UID.ContentType);
  const own = options.draftAndPublish ? { locale, publishedAt: null } : {};
  return strapi.db.query(uid).findOne({ where: { documentId, ...own } });
};

const yearOf = async (write: Write, uid: string, documentId: string): Promise<number | null> =>
  (await editionsOf(write, { uid, documentId }, 'draft'))[0]?.year ?? null;

/** Nothing was written: there was no such document. */
const isNothing = (result: unknown): boolean =>
  !result || (result as { entries?: unknown[] }).entries?.length === 0;

const describe = async (write: Write, context: DocumentContext, next: Next) => {
  const { uid, action, params } = context;
  const locale = localeOf(context);
  const given = params.documentId ?? '';
  const before = given ? await rowOf(write, uid, given, locale) : null;
  const year = given ? await yearOf(write, uid, given) : null;
  const { data, status } = params;
  const result = await next();
  if (isNothing(result)) return { result, acts: [] };
  const document = (result as { documentId?: string }).documentId ?? given;
  const isGone = action === 'delete';
  const after = isGone ? null : await rowOf(write, uid, document, locale);
  const isContent = !KEPT_BY_PEOPLE[uid];
  const act: Act = {
    action: actionOf(uid, action),
    contentType: uid,
    document,
    title: titleOf(after) ?? titleOf(before),
    locale: isContent ? locale : null,
    year: year ?? (isGone ? null : await yearOf(write, uid, document)),
    details: isContent && action === 'update' ? changedFields(before, after, data ?? {}) : null,
  };
  // REST publishes what it writes unless it is told otherwise.
  const isTwofold = (action === 'create' || action === 'update') && status === 'published';
  const publication = { ...act, action: actionOf(uid, 'publish'), details: null };
  return { result, acts: isTwofold ? [act, publication] : [act] };
};

/**
 * Writes down who did what to a document, in the transaction that does it; outermost, so that what
 * is refused is not written down. What a write sets off in turn belongs to it.
 */
export const createActRecords = (strapi: Core.Strapi, inWrite: WriteQueue) => {
  const isRecorded = (uid: string): boolean =>
    uid.startsWith('api::') &&
    (Object.hasOwn(KEPT_BY_PEOPLE, uid) ||
      strapi.contentType(uid as UID.ContentType).options.draftAndPublish);
  return async (context: DocumentContext, next: Next): Promise<unknown> => {
    if (!WRITES.has(context.action) || !isRecorded(context.uid)) return next();
    return inWrite(async (write) => {
      const done = await auditTrailOf(strapi).asOne(
        ({ acts }: Awaited<ReturnType<typeof describe>>) => acts,
        () => describe(write, context, next),
      );
      return done.result;
    });
  };
};
