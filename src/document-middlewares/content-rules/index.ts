import type { DocumentContext, EntriesResult, Entry, Next } from '../document-context';
import type { DocumentRef, Version } from '../shared-structure/version';
import { SOURCE_LOCALE } from '../source-locale';
import type { Write, WriteQueue } from '../write-context';
import { checkBeforePublication } from './check-before-publication';
import { checkGiven } from './check-given';
import { checkTogether } from './check-together';
import { refuseDuplicates } from './refuse-duplicates';
import { refuseFindings } from './refuse-findings';

type Rule = (
  write: Write,
  context: DocumentContext,
  locale: string,
  next: Next,
) => Promise<unknown>;

const holdSource = async (
  write: Write,
  document: DocumentRef,
  status: Version['status'],
): Promise<void> => {
  const version: Version = { locale: SOURCE_LOCALE, status };
  refuseFindings(await checkTogether(write, document, version));
  await refuseDuplicates(write, document, version);
};

const writeDraft: Rule = async (write, { uid, params }, locale, next) => {
  refuseFindings(checkGiven(write.strapi, uid, locale, params.data ?? {}));
  const entry = (await next()) as Entry | null;
  if (!entry || locale !== SOURCE_LOCALE) return entry;
  await holdSource(write, { uid, documentId: entry.documentId }, 'draft');
  return entry;
};

const publish: Rule = async (write, { uid, params }, locale, next) => {
  const document = { uid, documentId: params.documentId ?? '' };
  refuseFindings(await checkBeforePublication(write, document, locale));
  const result = await next();
  if (locale === SOURCE_LOCALE) await holdSource(write, document, 'published');
  return result;
};

const goBack: Rule = async (write, { uid, params }, locale, next) => {
  const result = await next();
  const document = { uid, documentId: params.documentId ?? '' };
  if (locale === SOURCE_LOCALE) await holdSource(write, document, 'draft');
  return result;
};

const clone: Rule = async (write, { uid, params }, _locale, next) => {
  refuseFindings(checkGiven(write.strapi, uid, SOURCE_LOCALE, params.data ?? {}));
  const copy = (await next()) as EntriesResult;
  if (copy.documentId) await holdSource(write, { uid, documentId: copy.documentId }, 'draft');
  return copy;
};

const rules: Readonly<Record<string, Rule>> = {
  create: writeDraft,
  update: writeDraft,
  publish,
  discardDraft: goBack,
  clone,
};

/**
 * What a document must hold, whoever writes it: well-formed fields even in a draft, fields that
 * agree with each other, names that nobody else has, and all that is required once it is published.
 * A call for several locales comes by again, once a locale.
 */
export const createContentRules =
  (inWrite: WriteQueue) =>
  async (context: DocumentContext, next: Next): Promise<unknown> => {
    const rule = context.uid.startsWith('api::') ? rules[context.action] : undefined;
    const { locale } = context.params;
    if (!rule || (Array.isArray(locale) && context.action !== 'clone')) return next();
    return inWrite((write) => rule(write, context, String(locale || SOURCE_LOCALE), next));
  };
