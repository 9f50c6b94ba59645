import type { EditionEvent, Paged, Webhook } from './answers';
import { dataOf, publishingBase } from './publishing-base';

export type WebhookInput = Omit<Webhook, 'documentId'>;

interface WithSecret extends Webhook {
  /** Told this once. */
  readonly secret: string;
}

const webhookApi = publishingBase.injectEndpoints({
  endpoints: (build) => ({
    getWebhooks: build.query<Webhook[], undefined>({
      query: () => '/dajuan/webhooks',
      transformResponse: dataOf<Webhook[]>,
      providesTags: ['DeskWebhook'],
      keepUnusedDataFor: 0,
    }),
    addWebhook: build.mutation<WithSecret, WebhookInput>({
      query: (data) => ({ url: '/dajuan/webhooks', method: 'POST', data }),
      transformResponse: dataOf<WithSecret>,
      invalidatesTags: ['DeskWebhook'],
    }),
    changeWebhook: build.mutation<Webhook, Webhook>({
      query: ({ documentId, ...data }) => ({
        url: `/dajuan/webhooks/${documentId}`,
        method: 'PUT',
        data,
      }),
      transformResponse: dataOf<Webhook>,
      invalidatesTags: ['DeskWebhook'],
    }),
    removeWebhook: build.mutation<unknown, string>({
      query: (documentId) => ({ url: `/dajuan/webhooks/${documentId}`, method: 'DELETE' }),
      invalidatesTags: ['DeskWebhook'],
    }),
    renewSecret: build.mutation<WithSecret, string>({
      query: (documentId) => ({ url: `/dajuan/webhooks/${documentId}/secret`, method: 'POST' }),
      transformResponse: dataOf<WithSecret>,
    }),
    getEvents: build.query<Paged<EditionEvent>, number>({
      query: (page) => `/dajuan/events?page=${page}&pageSize=10`,
      providesTags: ['DeskWebhook'],
      keepUnusedDataFor: 0,
    }),
    replayDelivery: build.mutation<unknown, string>({
      query: (documentId) => ({ url: `/dajuan/deliveries/${documentId}/replay`, method: 'POST' }),
      invalidatesTags: ['DeskWebhook'],
    }),
  }),
});

/** Who is told of what becomes of editions, and what came of telling them. */
export const {
  useGetWebhooksQuery,
  useAddWebhookMutation,
  useChangeWebhookMutation,
  useRemoveWebhookMutation,
  useRenewSecretMutation,
  useGetEventsQuery,
  useReplayDeliveryMutation,
} = webhookApi;
