import { SOURCE_LOCALE } from '../../source-locale';
import type { PublishedFacts } from '../correction/correction-form';
import { publishingBase } from './publishing-base';

export interface UnitChoice {
  readonly documentId: string;
  readonly name: string;
}

interface Page {
  readonly results?: readonly UnitChoice[];
}

const METRIC = 'api::metric.metric';
/** As many as the content manager lists at once. */
const MOST_UNITS = 100;

const asRead = { locale: SOURCE_LOCALE, status: 'published' };

const publishedMetricApi = publishingBase.injectEndpoints({
  endpoints: (build) => ({
    getPublishedMetric: build.query<PublishedFacts, string>({
      queryFn: async (documentId, _api, _options, fetch) => {
        const [metric, unit] = await Promise.all([
          fetch({
            url: `/content-manager/collection-types/${METRIC}/${documentId}`,
            method: 'GET',
            config: { params: asRead },
          }),
          fetch({
            url: `/content-manager/relations/${METRIC}/${documentId}/unit`,
            method: 'GET',
            config: { params: asRead },
          }),
        ]);
        if (metric.error) return { error: metric.error };
        if (unit.error) return { error: unit.error };
        const { data } = metric.data as { data: Omit<PublishedFacts, 'unit'> };
        const { value, qualifier, periodStart, periodEnd, asOf } = data;
        const found = (unit.data as Page).results?.[0]?.documentId ?? null;
        return { data: { value, qualifier, unit: found, periodStart, periodEnd, asOf } };
      },
      providesTags: ['DeskEdition'],
      keepUnusedDataFor: 0,
    }),
    getUnits: build.query<readonly UnitChoice[], undefined>({
      query: () => ({
        url: '/content-manager/collection-types/api::unit.unit',
        config: {
          params: { locale: SOURCE_LOCALE, page: 1, pageSize: MOST_UNITS, sort: 'name:ASC' },
        },
      }),
      transformResponse: ({ results = [] }: Page) => results,
    }),
  }),
});

/** The facts of a metric as readers are told them, and what may be counted. */
export const { useGetPublishedMetricQuery, useGetUnitsQuery } = publishedMetricApi;
