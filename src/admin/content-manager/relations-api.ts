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

interface RelationsPage {
  results?: RelatedDocument[];
  pagination?: { total: number; pageCount: number };
}

const titleIn = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** On longer pages the endpoint leaves out the titles of all but ten. */
const PAGE_SIZE = 10;

const pageOf = ({ model, documentId, field, locale, status }: RelationsRequest, page: number) => ({
  url: `/content-manager/relations/${model}/${documentId}/${field}`,
  method: 'GET' as const,
  config: { params: { locale, status, page, pageSize: PAGE_SIZE } },
});

export interface TitlesRequest {
  target: string;
  documentIds: string[];
  locale: string;
  mainField: string;
}

/** A title by document id, for the documents that exist in the language. */
export type Titles = Record<string, string>;

/** As many as the content manager lists at once. */
const TITLES_AT_ONCE = 100;

const titlesPage = ({ target, documentIds, locale }: TitlesRequest) => ({
  url: `/content-manager/collection-types/${target}`,
  method: 'GET' as const,
  config: {
    params: {
      locale,
      page: 1,
      pageSize: TITLES_AT_ONCE,
      filters: { documentId: { $in: documentIds.slice(0, TITLES_AT_ONCE) } },
    },
  },
});

const relationsApi = adminApi.injectEndpoints({
  endpoints: (build) => ({
    getSharedRelations: build.query<RelatedDocument[], RelationsRequest>({
      queryFn: async (request, _api, _options, fetch) => {
        const first = await fetch(pageOf(request, 1));
        if (first.error) return { error: first.error };
        const { pageCount = 1 } = (first.data as RelationsPage).pagination ?? {};
        const numbers = Array.from({ length: pageCount - 1 }, (_, index) => index + 2);
        const others = await Promise.all(numbers.map(async (page) => fetch(pageOf(request, page))));
        const failed = others.find(({ error }) => error);
        if (failed?.error) return { error: failed.error };
        const pages = [first, ...others].map(({ data }) => (data as RelationsPage).results ?? []);
        // The endpoint lists a relation last first.
        return { data: pages.flat().toReversed() };
      },
    }),
    getTitles: build.query<Titles, TitlesRequest>({
      query: titlesPage,
      transformResponse: ({ results }: { results: RelatedDocument[] }, _meta, { mainField }) =>
        Object.fromEntries(results.map((found) => [found.documentId, titleIn(found[mainField])])),
    }),
  }),
});

/**
 * `useGetSharedRelationsQuery`: all documents that a field of a document refers to, in their order.
 * `useGetTitlesQuery`: the titles of documents in one language.
 */
export const { useGetSharedRelationsQuery, useGetTitlesQuery } = relationsApi;
