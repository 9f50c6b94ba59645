import type { AuditEntry, Paged } from './answers';
import { publishingBase } from './publishing-base';

const auditApi = publishingBase.injectEndpoints({
  endpoints: (build) => ({
    getAudit: build.query<Paged<AuditEntry>, Readonly<Record<string, string>>>({
      query: (params) => ({ url: '/dajuan/audit', config: { params } }),
      providesTags: ['DeskAudit'],
      keepUnusedDataFor: 0,
    }),
  }),
});

/** Who did what to what, a page at a time. */
export const { useGetAuditQuery } = auditApi;
