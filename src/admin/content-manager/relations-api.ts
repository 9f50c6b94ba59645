import { adminApi } from '@strapi/strapi/admin';

/** One related document as the content manager's relations endpoint gives it. */
export interface RelatedDocument {
  documentId: string;
  locale?: string;
  [mainField: string]: unknown;
}

export interface RelationsRequest {
  model: string;
  documentId: string;
  field: string;
  locale: string;
  status: string;
}

interface RelationsAnswer {
  results?: RelatedDocument[];
  data?: RelatedDocument | null;
  pagination?: { total: number };
}

export interface Relations {
  items: RelatedDocument[];
  total: number;
}

/** The endpoint lists to-many relations last first, and a to-one relation as a list of one. */
const inOrder = ({ results, data, pagination }: RelationsAnswer): Relations => {
  const items = (results ?? (data ? [data] : [])).toReversed();
  return { items, total: pagination?.total ?? items.length };
};

const PAGE_SIZE = 100;

const relationsApi = adminApi.injectEndpoints({
  endpoints: (build) => ({
    getSharedRelations: build.query<Relations, RelationsRequest>({
      query: ({ model, documentId, field, locale, status }) => ({
        url: `/content-manager/relations/${model}/${documentId}/${field}`,
        method: 'GET',
        config: { params: { locale, status, page: 1, pageSize: PAGE_SIZE } },
      }),
      transformResponse: inOrder,
    }),
  }),
});

/** The documents a field of a document refers to, in their order (the first hundred). */
export const { useGetSharedRelationsQuery } = relationsApi;
