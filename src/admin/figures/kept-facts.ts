const KEPT_AS = 'dajuan.new-metric';

/** Keeps the facts for the form of a new metric, which the next page shows. */
export const keepForNewMetric = (facts: Readonly<Record<string, string | number>>): void =>
  sessionStorage.setItem(KEPT_AS, JSON.stringify(facts));

/** The facts kept for the form of a new metric, once; none where nothing was kept. */
export const takeForNewMetric = (): Record<string, string | number> => {
  const kept = sessionStorage.getItem(KEPT_AS);
  sessionStorage.removeItem(KEPT_AS);
  return kept === null ? {} : (JSON.parse(kept) as Record<string, string | number>);
};
