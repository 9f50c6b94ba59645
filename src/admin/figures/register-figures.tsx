import type { ReactElement } from 'react';
import { useIntl } from 'react-intl';
import { PROSE_FIELDS, type ProseType } from '../../domain/metric-references/prose-fields';
import { FiguresList } from './figures-list';
import { MetricOverview } from './metric-overview';
import { PrefilledMetric } from './prefilled-metric';

interface PanelProps {
  readonly model: string;
  readonly documentId?: string;
}

interface Panel {
  readonly title: string;
  readonly content: ReactElement;
}

type PanelComponent = (props: PanelProps) => Panel | null;

interface ContentManager {
  addEditViewSidePanel(panels: PanelComponent[]): void;
}

const METRIC = 'api::metric.metric';

const TYPES: ReadonlyMap<string, ProseType> = new Map(
  (Object.keys(PROSE_FIELDS) as ProseType[]).map((type) => [`api::${type}.${type}`, type]),
);

const FiguresPanel: PanelComponent = ({ model, documentId }) => {
  const { formatMessage } = useIntl();
  const type = TYPES.get(model);
  if (!type) return null;
  return {
    title: formatMessage({ id: 'dajuan.figures.title' }),
    content: <FiguresList type={type} documentId={documentId} />,
  };
};

const MetricPanel: PanelComponent = ({ model, documentId }) => {
  const { formatMessage } = useIntl();
  if (model !== METRIC) return null;
  return {
    title: formatMessage({ id: 'dajuan.figures.title' }),
    content:
      documentId === undefined ? <PrefilledMetric /> : <MetricOverview documentId={documentId} />,
  };
};

/** Puts the figures beside every text that may refer to metrics, and their use beside a metric. */
export const registerFigures = (contentManager: ContentManager): void => {
  contentManager.addEditViewSidePanel([FiguresPanel, MetricPanel]);
};
