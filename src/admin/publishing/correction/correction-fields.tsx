import type { FigureLocale } from '../../../domain/figures/figure';
import { useGetPublishedMetricQuery } from '../desk-api/published-metric-api';
import { Asked } from '../shared/asked';
import { CorrectionForm } from './correction-form-view';

interface Props {
  /** The metric's document id. */
  readonly metric: string;
  /** The languages that the edition is published in. */
  readonly locales: readonly FigureLocale[];
  readonly onDone: () => void;
}

/** Reads what readers are told of a metric, then lets it be corrected. */
export const CorrectionFields = ({ metric, locales, onDone }: Props) => {
  const query = useGetPublishedMetricQuery(metric);
  return (
    <Asked query={query}>
      {(published) => (
        <CorrectionForm
          key={JSON.stringify(published)}
          metric={metric}
          published={published}
          locales={locales}
          onDone={onDone}
        />
      )}
    </Asked>
  );
};
