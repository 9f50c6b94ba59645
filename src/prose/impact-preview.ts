import type { Core } from '@strapi/strapi';
import type { MetricFact, MetricKind, MetricQualifier } from '../domain/figures/metric';
import type { MetricResolver } from '../domain/metric-references/render-references';
import { describeUses, type Use } from './describe-uses';
import { findMentions } from './find-mentions';
import { toMetric } from './mention-targets';
import { loadMetrics, loadUnits } from './metric-facts';
import { metricName } from './metric-name';

/** What an editor is about to change of a metric; what is left out stays as it is drafted. */
export interface ProposedFacts {
  readonly value?: number;
  readonly kind?: MetricKind;
  readonly currency?: string | null;
  readonly qualifier?: MetricQualifier;
  /** The unit's document id, or null for none. */
  readonly unit?: string | null;
}

/** A place that refers to a metric, with its sentence now and after the change. */
export interface Impact extends Use {
  readonly before: string;
  readonly after: string;
}

const proposedFact = async (
  strapi: Core.Strapi,
  current: MetricFact,
  { unit, ...facts }: ProposedFacts,
): Promise<MetricFact> => {
  if (unit === undefined) return { ...current, ...facts };
  const units = unit === null ? undefined : await loadUnits(strapi, 'draft', [unit]);
  return { ...current, ...facts, unit: (unit !== null && units?.get(unit)) || null };
};

/**
 * Shows what a change of a metric would do to every sentence that refers to it, in every language;
 * nothing is written. Empty for a metric that nothing refers to, or that there is not.
 */
export const impactPreview = async (
  strapi: Core.Strapi,
  documentId: string,
  proposed: ProposedFacts,
): Promise<Impact[]> => {
  const name = await metricName(strapi, documentId, 'draft');
  const [stored] = await loadMetrics(strapi, 'draft', { documentId });
  if (!name?.edition || !stored) return [];
  const { key, edition } = name;
  const fact = await proposedFact(strapi, stored.fact, proposed);
  const uses = await describeUses(strapi, await findMentions(strapi, toMetric(name)));
  return uses.map(({ mention: { owner }, write, resolver, ...use }) => {
    const changed: MetricResolver = {
      keys: resolver.keys,
      find: (wanted, year) => {
        const ours =
          year === undefined ? owner.edition === edition.documentId : year === edition.year;
        return wanted === key && ours ? fact : resolver.find(wanted, year);
      },
    };
    return { ...use, before: use.sentence, after: write(changed).sentence };
  });
};
