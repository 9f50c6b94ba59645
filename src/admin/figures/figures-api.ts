import { adminApi } from '@strapi/strapi/admin';
import type { FigureLocale } from '../../domain/figures/figure';
import type { EditionMetric } from '../../domain/readiness/edition';
import type { Finding } from '../../domain/readiness/finding';

/** A document as the desk's routes name it. */
export interface DocumentName {
  readonly contentType: string;
  readonly documentId: string;
}

/** A place where a metric is used; of a proposed change also the sentence before and after. */
export interface MetricUse {
  readonly contentType: string;
  readonly documentId: string;
  readonly title: string;
  readonly locale: FigureLocale;
  readonly field: string;
  readonly sentence: string;
  readonly before?: string;
  readonly after?: string;
}

export interface WaivedFinding extends Finding {
  readonly message: string;
  readonly waiver?: { readonly id: string; readonly reason: string };
}

export interface NewWaiver {
  readonly code: string;
  readonly locale: string;
  readonly contentType: string;
  readonly documentId: string;
  readonly field: string;
  readonly text: string;
  readonly sentence: string;
  readonly reason: string;
}

interface Answer<T> {
  readonly data: T;
}

const dataOf = <T>({ data }: Answer<T>): T => data;

const tagged = adminApi.enhanceEndpoints({ addTagTypes: ['Waiver'] });

const figuresApi = tagged.injectEndpoints({
  endpoints: (build) => ({
    getEditionMetrics: build.query<EditionMetric[], DocumentName>({
      query: ({ contentType, documentId }) =>
        `/dajuan/findings/${contentType}/${documentId}/metrics`,
      transformResponse: dataOf<EditionMetric[]>,
      keepUnusedDataFor: 5,
    }),
    getFindings: build.query<WaivedFinding[], DocumentName & { readonly locale: string }>({
      query: ({ contentType, documentId, locale }) =>
        `/dajuan/findings/${contentType}/${documentId}?locale=${locale}`,
      transformResponse: dataOf<WaivedFinding[]>,
      providesTags: ['Waiver'],
      keepUnusedDataFor: 5,
    }),
    addWaiver: build.mutation<unknown, NewWaiver>({
      query: (data) => ({ url: '/dajuan/waivers', method: 'POST', data }),
      invalidatesTags: ['Waiver'],
    }),
    getUsage: build.query<MetricUse[], string>({
      query: (documentId) => `/dajuan/metrics/${documentId}/usage`,
      transformResponse: dataOf<MetricUse[]>,
      keepUnusedDataFor: 5,
    }),
    getImpact: build.query<MetricUse[], { readonly documentId: string; readonly facts: object }>({
      query: ({ documentId, facts: data }) => ({
        url: `/dajuan/metrics/${documentId}/impact`,
        method: 'POST',
        data,
      }),
      transformResponse: dataOf<MetricUse[]>,
      keepUnusedDataFor: 5,
    }),
  }),
});

/** What the panel asks the desk: metrics, findings and waivers of a text; use and impact of a metric. */
export const {
  useGetEditionMetricsQuery,
  useGetFindingsQuery,
  useAddWaiverMutation,
  useGetUsageQuery,
  useGetImpactQuery,
} = figuresApi;
