import { factories } from '@strapi/strapi';
import { impactPreview, type ProposedFacts } from '../../../prose/impact-preview';
import { usedIn } from '../../../prose/used-in';

export default factories.createCoreService('api::metric.metric', ({ strapi }) => ({
  /** Every place in prose that refers to a metric. */
  usedIn: (documentId: string) => usedIn(strapi, documentId),

  /** What a change of a metric's facts would do to each of those places. */
  impactPreview: (documentId: string, proposed: ProposedFacts) =>
    impactPreview(strapi, documentId, proposed),
}));
