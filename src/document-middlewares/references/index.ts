import type { DocumentContext, DocumentParams, Next } from '../document-context';
import { proseFieldsOf } from '../../prose/prose-types';
import { everyLocale } from '../shared-structure/locales';
import type { DocumentRef } from '../shared-structure/version';
import type { Write, WriteQueue } from '../write-context';
import { keepEdition, keepEditionNames } from './keep-edition';
import { keepMetric, keepMetricName } from './keep-metric';
import { keepMembers } from './keep-members';
import { refuseBrokenProse } from './refuse-broken-prose';
import { refuseUntrueTranslation } from './refuse-untrue-translation';

const EDITION = 'api::edition.edition';

type Rule = (write: Write, params: DocumentParams, next: Next) => Promise<unknown>;

/** What other content's references forbid, by content type and action. */
const rules: Readonly<Record<string, Readonly<Record<string, Rule>>>> = {
  'api::metric.metric': {
    delete: keepMetric,
    unpublish: keepMetric,
    update: keepMetricName('draft'),
    discardDraft: keepMetricName('draft'),
    publish: keepMetricName('published'),
  },
  [EDITION]: {
    delete: keepEdition,
    unpublish: keepEdition,
    update: keepEditionNames('draft'),
    discardDraft: keepEditionNames('draft'),
    publish: keepEditionNames('published'),
  },
};

/** The actions that change what readers find in an edition or a section. */
const CHANGES_MEMBERS = new Set(['publish', 'unpublish', 'delete']);
const HAS_MEMBERS = new Set([EDITION, 'api::report-section.report-section']);

/** The locale a publication is of; undefined for several, which come by again, once a locale. */
const localeToPublish = async (
  write: Write,
  document: DocumentRef,
  locale: DocumentParams['locale'],
): Promise<string | undefined> => {
  const [one, ...more] = await everyLocale(write, document, locale);
  return more.length > 0 ? undefined : one;
};

/**
 * Keeps references whole: prose is published only if each of its references has a published metric,
 * and a metric that prose refers to, even in a draft, can neither go nor change its name.
 */
export const createReferenceRules =
  (inWrite: WriteQueue) =>
  async (context: DocumentContext, next: Next): Promise<unknown> => {
    const { uid, action, params } = context;
    const rule = rules[uid]?.[action];
    const members = HAS_MEMBERS.has(uid) && CHANGES_MEMBERS.has(action);
    const publishes = action === 'publish' && proseFieldsOf(uid).length > 0;
    if (!rule && !publishes && !members) return next();
    return inWrite(async (write) => {
      // An act on a whole edition looks at it as the act leaves it.
      if (write.act === 'restoration' || (write.act && uid !== EDITION)) return next();
      const document = { uid, documentId: params.documentId ?? '' };
      const locale = publishes ? await localeToPublish(write, document, params.locale) : undefined;
      if (locale !== undefined) {
        await refuseBrokenProse(write, document, locale);
        await refuseUntrueTranslation(write, document, locale);
      }
      const then = members ? () => keepMembers(write, document, next) : next;
      return rule ? rule(write, params, then) : then();
    });
  };
