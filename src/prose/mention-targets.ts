import type { MentionTarget } from './find-mentions';

/** The name prose knows an edition by, besides belonging to it. */
export interface EditionName {
  readonly documentId: string;
  readonly year: number;
}

/** The name prose knows a metric by: its key within its edition. */
export interface MetricName {
  readonly key: string;
  readonly edition: EditionName | null;
}

/** References to a metric, from its own edition and, by year, from others. */
export const toMetric = ({ key, edition }: MetricName): MentionTarget => ({
  needle: key,
  matches: (reference, owner) =>
    edition !== null &&
    reference.key === key &&
    (reference.edition === undefined
      ? owner.edition === edition.documentId
      : reference.edition === edition.year),
});

/** References by year to any metric of an edition, from others. */
export const toEdition = ({ documentId, year }: EditionName): MentionTarget => ({
  needle: `metric:${year}/`,
  matches: (reference, owner) => reference.edition === year && owner.edition !== documentId,
});
