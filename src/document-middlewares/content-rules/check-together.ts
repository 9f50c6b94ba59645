import type { RuleFinding } from '../../domain/content-rules/finding';
import { checkMetric, type MetricFacts } from '../../domain/content-rules/check-metric';
import { checkPeriod } from '../../domain/content-rules/check-period';
import type { DocumentRef, Version } from '../shared-structure/version';
import type { Write } from '../write-context';
import { storedEntry, type StoredEntry } from './stored-entry';

type Period = Parameters<typeof checkPeriod>[0];

const METRIC = 'api::metric.metric';

/** Follows `partOf` upwards: a metric that is part of itself, however indirectly, has no total. */
const leadsBack = async (write: Write, metric: StoredEntry, version: Version): Promise<boolean> => {
  const seen = new Set<string>();
  let at: StoredEntry | null = metric;
  while (at && !seen.has(at.documentId)) {
    seen.add(at.documentId);
    const whole = at.partOf as StoredEntry | null;
    if (whole?.documentId === metric.documentId) return true;
    at =
      whole &&
      (await storedEntry(write, { uid: METRIC, documentId: whole.documentId }, version, [
        'partOf',
      ]));
  }
  return false;
};

const checkStoredMetric = async (
  write: Write,
  document: DocumentRef,
  version: Version,
): Promise<RuleFinding[]> => {
  const metric = await storedEntry(write, document, version, ['partOf']);
  if (!metric) return [];
  const findings = checkMetric(metric as MetricFacts, Intl.supportedValuesOf('currency'));
  const circle = await leadsBack(write, metric, version);
  return circle ? [...findings, { code: 'part-of-itself', field: 'partOf' }] : findings;
};

/** The rules between the fields of one document, as the write in progress has left it. */
export const checkTogether = async (
  write: Write,
  document: DocumentRef,
  version: Version,
): Promise<RuleFinding[]> => {
  if (document.uid === METRIC) return checkStoredMetric(write, document, version);
  if (document.uid !== 'api::edition.edition') return [];
  const edition = await storedEntry(write, document, version);
  return edition ? checkPeriod(edition as Period) : [];
};
