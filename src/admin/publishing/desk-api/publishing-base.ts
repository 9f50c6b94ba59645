import { adminApi } from '@strapi/strapi/admin';

/** What the publishing desk asks the server; an act on an edition makes what was read of it stale. */
export const publishingBase = adminApi.enhanceEndpoints({
  addTagTypes: ['DeskEdition', 'DeskSignOff', 'DeskSchedule', 'DeskAudit', 'DeskWebhook'],
});

/** What an answer holds. */
export const dataOf = <T>({ data }: { readonly data: T }): T => data;
