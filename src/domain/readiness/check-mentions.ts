import type { EditionForReadiness } from './edition';
import type { Finding } from './finding';
import { knownMetrics } from './known-metrics';
import { proseFinding, type ProseText } from './prose-text';
import { unitWords } from './units-of';

/** Finds references whose options say what the fact does not: another qualifier, another unit. */
export const checkMentions = (prose: ProseText, edition: EditionForReadiness): Finding[] => {
  const known = knownMetrics(edition);
  return prose.found.references.flatMap((reference) => {
    const metric = known.find(reference.key, reference.edition);
    if (!metric) return [];
    const { qualifier, unit } = reference.style;
    const findings: Finding[] = [];
    const says = qualifier === 'none' ? undefined : qualifier;
    if (says !== undefined && says !== metric.qualifier) {
      findings.push(
        proseFinding(prose, reference, {
          code: 'qualifier-says-more',
          severity: 'warning',
          params: { key: metric.key, qualifier: metric.qualifier, given: says },
        }),
      );
    }
    const words = unitWords(metric, prose.locale);
    if (unit !== undefined && unit !== 'none' && words.length > 0 && !words.includes(unit)) {
      findings.push(
        proseFinding(prose, reference, {
          code: 'other-unit',
          severity: 'warning',
          params: { key: metric.key, unit: words.join(', ') },
        }),
      );
    }
    return findings;
  });
};
