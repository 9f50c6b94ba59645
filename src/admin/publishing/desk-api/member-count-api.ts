import type { EditionRequest } from './edition-api';
import { publishingBase } from './publishing-base';

interface Page {
  readonly pagination?: { readonly total?: number };
}

interface Related {
  readonly results?: readonly { readonly documentId: string }[];
}

const uidOf = (name: string): string => `api::${name}.${name}`;

const countOf = (name: string, locale: string, filters: object) => ({
  url: `/content-manager/collection-types/${uidOf(name)}`,
  method: 'GET' as const,
  config: { params: { locale, page: 1, pageSize: 1, filters } },
});

const memberCountApi = publishingBase.injectEndpoints({
  endpoints: (build) => ({
    getMemberCount: build.query<number, EditionRequest>({
      queryFn: async ({ documentId, locale }, _api, _options, fetch) => {
        const cover = await fetch({
          url: `/content-manager/relations/${uidOf('edition')}/${documentId}/coverPhoto`,
          method: 'GET',
          config: { params: { locale } },
        });
        if (cover.error) return { error: cover.error };
        const covers = ((cover.data as Related).results ?? []).map((photo) => photo.documentId);
        const ofEdition = { edition: { documentId } };
        // A cover may stand in a section as well, and is one document.
        const photos = { $or: [{ section: ofEdition }, { documentId: { $in: covers } }] };
        const answers = await Promise.all([
          fetch(countOf('letter', locale, ofEdition)),
          fetch(countOf('report-section', locale, ofEdition)),
          fetch(countOf('metric', locale, ofEdition)),
          fetch(countOf('photo', locale, photos)),
        ]);
        const failed = answers.find(({ error }) => error);
        if (failed?.error) return { error: failed.error };
        const totals = answers.map(({ data }) => (data as Page).pagination?.total ?? 0);
        return { data: totals.reduce((sum, one) => sum + one, 1) };
      },
      keepUnusedDataFor: 0,
    }),
  }),
});

/** How many documents an edition has in a language, itself among them. */
export const { useGetMemberCountQuery } = memberCountApi;
