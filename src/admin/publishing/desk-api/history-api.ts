import type { FigureLocale } from '../../../domain/figures/figure';
import type { DiffChange, Restoration, SnapshotHead, Version } from './answers';
import type { EditionRequest } from './edition-api';
import { dataOf, publishingBase } from './publishing-base';

interface DiffRequest extends EditionRequest {
  readonly from: Version;
  readonly to: Version;
}

interface Diff {
  readonly from: Version;
  readonly to: Version;
  readonly changes: readonly DiffChange[];
}

export interface CorrectionRequest {
  /** The metric's. */
  readonly documentId: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly notes: Readonly<Partial<Record<FigureLocale, string>>>;
  readonly note?: string;
  /** The published value that the correction starts from. */
  readonly expected?: number;
}

const historyApi = publishingBase.injectEndpoints({
  endpoints: (build) => ({
    getSnapshots: build.query<SnapshotHead[], EditionRequest>({
      query: ({ documentId, locale }) =>
        `/dajuan/editions/${documentId}/snapshots?locale=${locale}`,
      transformResponse: dataOf<SnapshotHead[]>,
      providesTags: ['DeskEdition'],
      keepUnusedDataFor: 0,
    }),
    getDiff: build.query<Diff, DiffRequest>({
      query: ({ documentId, locale, from, to }) =>
        `/dajuan/editions/${documentId}/diff?locale=${locale}&from=${from}&to=${to}`,
      transformResponse: dataOf<Diff>,
      providesTags: ['DeskEdition'],
      keepUnusedDataFor: 0,
    }),
    restoreSnapshot: build.mutation<Restoration, EditionRequest & { readonly number: number }>({
      query: ({ documentId, number, locale }) => ({
        url: `/dajuan/editions/${documentId}/snapshots/${number}/restore`,
        method: 'POST',
        data: { locale },
      }),
      transformResponse: dataOf<Restoration>,
      invalidatesTags: ['DeskEdition', 'DeskSignOff'],
    }),
    withdrawEdition: build.mutation<
      SnapshotHead[],
      EditionRequest & { readonly reason: string; readonly note?: string }
    >({
      query: ({ documentId, ...data }) => ({
        url: `/dajuan/editions/${documentId}/withdraw`,
        method: 'POST',
        data,
      }),
      transformResponse: dataOf<SnapshotHead[]>,
      invalidatesTags: ['DeskEdition', 'DeskSchedule'],
    }),
    correctMetric: build.mutation<SnapshotHead[], CorrectionRequest>({
      query: ({ documentId, ...data }) => ({
        url: `/dajuan/metrics/${documentId}/correct`,
        method: 'POST',
        data,
      }),
      transformResponse: dataOf<SnapshotHead[]>,
      invalidatesTags: ['DeskEdition', 'DeskSignOff'],
    }),
  }),
});

/** What became public of an edition, and the acts that change it afterwards. */
export const {
  useGetSnapshotsQuery,
  useGetDiffQuery,
  useRestoreSnapshotMutation,
  useWithdrawEditionMutation,
  useCorrectMetricMutation,
} = historyApi;
