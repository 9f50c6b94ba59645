import type { ScheduleRequest } from '../readiness/schedule-form';
import type { Schedule } from './answers';
import { dataOf, publishingBase } from './publishing-base';

const scheduleApi = publishingBase.injectEndpoints({
  endpoints: (build) => ({
    getSchedules: build.query<Schedule[], string>({
      query: (documentId) => `/dajuan/editions/${documentId}/schedules`,
      transformResponse: dataOf<Schedule[]>,
      providesTags: ['DeskSchedule'],
      keepUnusedDataFor: 0,
    }),
    addSchedule: build.mutation<
      Schedule & { readonly notice?: string | null },
      ScheduleRequest & { readonly documentId: string }
    >({
      query: ({ documentId, ...data }) => ({
        url: `/dajuan/editions/${documentId}/schedules`,
        method: 'POST',
        data,
      }),
      transformResponse: dataOf<Schedule & { notice?: string | null }>,
      invalidatesTags: ['DeskSchedule'],
    }),
    cancelSchedule: build.mutation<unknown, string>({
      query: (documentId) => ({ url: `/dajuan/schedules/${documentId}`, method: 'DELETE' }),
      invalidatesTags: ['DeskSchedule'],
    }),
  }),
});

/** When editions are to be published. */
export const { useGetSchedulesQuery, useAddScheduleMutation, useCancelScheduleMutation } =
  scheduleApi;
