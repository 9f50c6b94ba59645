import type { EditionForReadiness, EditionMetric } from './edition';

/** The metrics that references can reach, by edition and key. */
export interface KnownMetrics {
  find(key: string, edition?: number): EditionMetric | undefined;
  /** Undefined where there is no such edition. */
  keys(edition?: number): readonly string[] | undefined;
}

/** Looks metrics up in the edition itself, or in another by its year. */
export const knownMetrics = ({ metrics, others }: EditionForReadiness): KnownMetrics => {
  const byKey = (list: readonly EditionMetric[]): ReadonlyMap<string, EditionMetric> =>
    new Map(list.map((metric) => [metric.key, metric]));
  const own = byKey(metrics);
  const byYear = new Map([...others].map(([year, list]) => [year, byKey(list)]));
  const of = (edition?: number) => (edition === undefined ? own : byYear.get(edition));
  return {
    find: (key, edition) => of(edition)?.get(key),
    keys: (edition) => {
      const found = of(edition);
      return found && [...found.keys()];
    },
  };
};
