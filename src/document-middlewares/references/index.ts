import type { DocumentContext, DocumentParams, Next } from '../document-context';
import { SOURCE_LOCALE } from '../source-locale';
import type { Write, WriteQueue } from '../write-context';
import { keepEdition, keepEditionNames } from './keep-edition';
import { keepMetric, keepMetricName } from './keep-metric';
import { refuseBrokenProse } from './refuse-broken-prose';

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
  'api::edition.edition': {
    delete: keepEdition,
    unpublish: keepEdition,
    update: keepEditionNames('draft'),
    discardDraft: keepEditionNames('draft'),
    publish: keepEditionNames('published'),
  },
};

/**
 * Keeps references whole: prose is published only if each of its references has a published metric,
 * and a metric that prose refers to, even in a draft, can neither go nor change its name. A
 * publication of several locales comes by again, once a locale.
 */
export const createReferenceRules =
  (inWrite: WriteQueue) =>
  async (context: DocumentContext, next: Next): Promise<unknown> => {
    const { uid, action, params } = context;
    if (!uid.startsWith('api::')) return next();
    const rule = rules[uid]?.[action];
    const { locale } = params;
    const publishes = action === 'publish' && !Array.isArray(locale) && locale !== '*';
    if (!rule && !publishes) return next();
    return inWrite(async (write) => {
      const document = { uid, documentId: params.documentId ?? '' };
      if (publishes) await refuseBrokenProse(write, document, locale || SOURCE_LOCALE);
      return rule ? rule(write, params, next) : next();
    });
  };
