import { nearest } from '../metric-references/nearest';
import type { MetricReference } from '../metric-references/reference';
import type { EditionForReadiness } from './edition';
import type { Finding } from './finding';
import { knownMetrics, type KnownMetrics } from './known-metrics';
import { proseFinding, type ProseText } from './prose-text';

const target = ({ key, edition }: MetricReference): string =>
  edition === undefined ? key : `${edition}/${key}`;

const checkTarget = (
  prose: ProseText,
  reference: MetricReference,
  known: KnownMetrics,
  publishesTogether: boolean,
): Finding[] => {
  const { key, edition } = reference;
  const params = { key: target(reference) };
  const metric = known.find(key, edition);
  if (metric) {
    const goesPublic = metric.isPublished || (publishesTogether && edition === undefined);
    return goesPublic
      ? []
      : [proseFinding(prose, reference, { code: 'unpublished-metric', severity: 'error', params })];
  }
  const keys = known.keys(edition);
  if (!keys) {
    return [proseFinding(prose, reference, { code: 'unknown-edition', severity: 'error', params })];
  }
  const suggestion = nearest(key, keys);
  return [
    proseFinding(prose, reference, {
      code: 'unknown-metric',
      severity: 'error',
      params,
      ...(suggestion === undefined ? {} : { suggestion }),
    }),
  ];
};

/** Finds references that are malformed, or refer to no metric, or to one the public cannot see. */
export const checkReferences = (prose: ProseText, edition: EditionForReadiness): Finding[] => {
  const known = knownMetrics(edition);
  const malformed = prose.found.errors.map((error) =>
    proseFinding(prose, error, {
      code: error.code,
      severity: 'error',
      ...(error.suggestion === undefined ? {} : { suggestion: error.suggestion }),
      params: { given: error.given, expected: (error.expected ?? []).join(', ') },
    }),
  );
  return [
    ...malformed,
    ...prose.found.references.flatMap((reference) =>
      checkTarget(prose, reference, known, edition.publishesTogether),
    ),
  ];
};
