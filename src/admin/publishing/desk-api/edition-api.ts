import type { FigureLocale } from '../../../domain/figures/figure';
import type { WaivedFinding } from '../../figures/figures-api';
import type { EditionSummary, PreviewAnswer, SignOffSheet, SnapshotHead } from './answers';
import { dataOf, publishingBase } from './publishing-base';

/** An edition in one language. */
export interface EditionRequest {
  readonly documentId: string;
  readonly locale: FigureLocale;
}

export interface PublishRequest extends EditionRequest {
  readonly note?: string;
}

const editionApi = publishingBase.injectEndpoints({
  endpoints: (build) => ({
    getEditions: build.query<EditionSummary[], undefined>({
      query: () => '/dajuan/editions',
      transformResponse: dataOf<EditionSummary[]>,
      providesTags: ['DeskEdition'],
      keepUnusedDataFor: 0,
    }),
    getReadiness: build.query<WaivedFinding[], EditionRequest>({
      query: ({ documentId, locale }) =>
        `/dajuan/editions/${documentId}/readiness?locale=${locale}`,
      transformResponse: dataOf<WaivedFinding[]>,
      providesTags: ['DeskEdition'],
      keepUnusedDataFor: 0,
    }),
    publishEdition: build.mutation<SnapshotHead[], PublishRequest>({
      query: ({ documentId, ...data }) => ({
        url: `/dajuan/editions/${documentId}/publish`,
        method: 'POST',
        data,
      }),
      transformResponse: dataOf<SnapshotHead[]>,
      invalidatesTags: ['DeskEdition', 'DeskSchedule'],
    }),
    startYear: build.mutation<
      { readonly documentId: string; readonly year: number },
      { readonly documentId: string; readonly year: number }
    >({
      query: ({ documentId, year }) => ({
        url: `/dajuan/editions/${documentId}/next`,
        method: 'POST',
        data: { year },
      }),
      transformResponse: dataOf<{ documentId: string; year: number }>,
      invalidatesTags: ['DeskEdition'],
    }),
    makePreview: build.mutation<PreviewAnswer, { documentId: string; hours: number }>({
      query: ({ documentId, hours }) => ({
        url: `/dajuan/editions/${documentId}/preview-token`,
        method: 'POST',
        data: { hours },
      }),
      transformResponse: dataOf<PreviewAnswer>,
    }),
    getSignOff: build.query<SignOffSheet, EditionRequest>({
      query: ({ documentId, locale }) => `/dajuan/editions/${documentId}/sign-off?locale=${locale}`,
      transformResponse: dataOf<SignOffSheet>,
      providesTags: ['DeskSignOff', 'DeskEdition'],
      keepUnusedDataFor: 0,
    }),
    setCheck: build.mutation<unknown, { documentId: string; isChecked: boolean }>({
      query: ({ documentId, isChecked }) => ({
        url: `/dajuan/metrics/${documentId}/check`,
        method: isChecked ? 'PUT' : 'DELETE',
      }),
      invalidatesTags: ['DeskSignOff'],
    }),
  }),
});

/** The editions, what stands against one, and what is done with its drafts. */
export const {
  useGetEditionsQuery,
  useGetReadinessQuery,
  usePublishEditionMutation,
  useStartYearMutation,
  useMakePreviewMutation,
  useGetSignOffQuery,
  useSetCheckMutation,
} = editionApi;
