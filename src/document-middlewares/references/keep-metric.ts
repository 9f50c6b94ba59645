import { toMetric } from '../../prose/mention-targets';
import { metricName } from '../../prose/metric-name';
import { targetsOfMetric } from '../../prose/used-in';
import type { DocumentParams, Next } from '../document-context';
import { findRow } from '../shared-structure/version';
import { SOURCE_LOCALE } from '../source-locale';
import type { Write } from '../write-context';
import { refuseWhileUsed } from './refuse-while-used';

const METRIC = 'api::metric.metric';

const concernsSource = ({ locale }: DocumentParams): boolean => {
  const locales = [locale].flat();
  return locales.some((one) => !one || one === '*' || one === SOURCE_LOCALE);
};

/** A translation may go while the source is published: it has the facts that prose is written from. */
const leavesFacts = async (write: Write, params: DocumentParams): Promise<boolean> => {
  if (concernsSource(params)) return false;
  const document = { uid: METRIC, documentId: params.documentId ?? '' };
  if (await findRow(write, document, { locale: SOURCE_LOCALE, status: 'published' })) return true;
  return !(await metricName(write.strapi, document.documentId, 'published'));
};

/** Deleting or withdrawing a metric that is referred to anywhere is refused. */
export const keepMetric = async (
  write: Write,
  params: DocumentParams,
  next: Next,
): Promise<unknown> => {
  if (await leavesFacts(write, params)) return next();
  const documentId = params.documentId ?? '';
  const targets = await targetsOfMetric(write.strapi, documentId);
  const name = await metricName(write.strapi, documentId, 'draft');
  await refuseWhileUsed(write, targets, 'reference.metric-in-use', 'documentId', name?.key ?? '');
  return next();
};

/**
 * A metric that is referred to keeps its key and its edition, in its draft and in what readers see.
 * It is looked at after the write and within its transaction.
 */
export const keepMetricName =
  (status: 'draft' | 'published') =>
  async (write: Write, params: DocumentParams, next: Next): Promise<unknown> => {
    const documentId = params.documentId ?? '';
    const before = await metricName(write.strapi, documentId, status);
    const result = await next();
    if (!before?.edition) return result;
    const after = await metricName(write.strapi, documentId, status);
    const moved = after?.edition?.documentId !== before.edition.documentId;
    if (!moved && after.key === before.key) return result;
    const field = moved ? 'edition' : 'key';
    await refuseWhileUsed(write, [toMetric(before)], 'reference.metric-in-use', field, before.key);
    return result;
  };
