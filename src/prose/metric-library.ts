import type { Core } from '@strapi/strapi';
import type { MetricFact } from '../domain/figures/metric';
import type { MetricResolver } from '../domain/metric-references/render-references';
import { loadEditionMetrics } from './edition-metrics';
import { loadMetrics, METRIC, type StoredMetric } from './metric-facts';
import type { Status } from './prose-owners';

/** The editions whose metrics an answer needs: its own, and others by their year. */
export interface Wanted {
  readonly status: Status;
  readonly edition: string | null;
  readonly years: readonly number[];
}

/** The metrics one answer is written from, an edition's loaded together and once. */
export interface MetricLibrary {
  load(wanted: readonly Wanted[]): Promise<void>;
  /** Finds what has been loaded; `edition` is that of the prose. */
  resolver(status: Status, edition: string | null): MetricResolver;
}

type Facts = Map<string, MetricFact>;

interface Shelf {
  readonly editions: Map<string, Facts>;
  readonly years: Map<number, Facts>;
  /** Years looked for, whether or not there is such an edition. */
  readonly asked: Set<number>;
}

const emptyShelf = (): Shelf => ({ editions: new Map(), years: new Map(), asked: new Set() });

const SOURCE_LOCALE = 'zh-Hans';

const addTo = <K>(shelf: Map<K, Facts>, name: K, fact: MetricFact): void => {
  const facts = shelf.get(name);
  if (facts) facts.set(fact.key, fact);
  else shelf.set(name, new Map([[fact.key, fact]]));
};

/**
 * The published metrics of an edition that is not published itself: its drafts tell which metrics
 * are its, and what is published of those counts.
 */
const ofUnpublished = async (
  strapi: Core.Strapi,
  editions: readonly string[],
): Promise<StoredMetric[]> => {
  const drafts: { documentId: string; edition: StoredMetric['edition'] }[] = await strapi.db
    .query(METRIC)
    .findMany({
      where: {
        edition: { documentId: { $in: [...editions] } },
        locale: SOURCE_LOCALE,
        publishedAt: null,
      },
      select: ['documentId'],
      populate: { edition: { select: ['documentId', 'year'] } },
    });
  if (drafts.length === 0) return [];
  const editionOf = new Map(drafts.map(({ documentId, edition }) => [documentId, edition]));
  const published = await loadMetrics(strapi, 'published', {
    documentId: { $in: [...editionOf.keys()] },
  });
  return published
    .filter(({ edition }) => edition === null)
    .map((metric) => ({ ...metric, edition: editionOf.get(metric.documentId) ?? null }));
};

/** Makes an empty library; it belongs to one answer and is thrown away with it. */
export const createMetricLibrary = (strapi: Core.Strapi): MetricLibrary => {
  const shelves: Readonly<Record<Status, Shelf>> = {
    draft: emptyShelf(),
    published: emptyShelf(),
  };

  const loadShelf = async (status: Status, editions: string[], years: number[]): Promise<void> => {
    const shelf = shelves[status];
    const metrics = await loadEditionMetrics(strapi, status, editions, years);
    const found = new Set(metrics.map(({ edition }) => edition?.documentId));
    const without = editions.filter((edition) => !found.has(edition));
    if (status === 'published' && without.length > 0) {
      metrics.push(...(await ofUnpublished(strapi, without)));
    }
    for (const edition of editions) shelf.editions.set(edition, new Map());
    for (const year of years) shelf.asked.add(year);
    for (const { edition, fact } of metrics) {
      if (!edition) continue;
      if (editions.includes(edition.documentId)) addTo(shelf.editions, edition.documentId, fact);
      if (years.includes(edition.year)) addTo(shelf.years, edition.year, fact);
    }
  };

  const loadMissing = async (wanted: readonly Wanted[]): Promise<void> => {
    for (const status of ['draft', 'published'] as const) {
      const here = wanted.filter((one) => one.status === status);
      const { editions, asked } = shelves[status];
      const own = here.flatMap(({ edition }) => (edition ? [edition] : []));
      const named = here.flatMap((one) => one.years);
      const newOwn = [...new Set(own)].filter((edition) => !editions.has(edition));
      const newNamed = [...new Set(named)].filter((year) => !asked.has(year));
      if (newOwn.length + newNamed.length > 0) await loadShelf(status, newOwn, newNamed);
    }
  };

  let loading: Promise<void> = Promise.resolve();
  return {
    // One after another: what a batch before has asked for is not asked for again.
    load: (wanted) => {
      const load = () => loadMissing(wanted);
      loading = loading.then(load, load);
      return loading;
    },
    resolver: (status, own) => {
      const { editions, years } = shelves[status];
      const factsOf = (year: number | undefined): Facts | undefined => {
        if (year !== undefined) return years.get(year);
        return own === null ? undefined : editions.get(own);
      };
      return {
        find: (key, year) => factsOf(year)?.get(key),
        keys: (year) => {
          const facts = factsOf(year);
          return facts && [...facts.keys()];
        },
      };
    },
  };
};
