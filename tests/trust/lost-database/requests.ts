import type { Callers } from './people';

/** A request, made anew each time it is asked for. */
export type MakeRequest = () => Request;

/** What a server is asked while its database goes. */
export interface Requests {
  /** Kept by the server: answered whatever becomes of the database. */
  readonly kept: MakeRequest;
  /** Never the same twice, so that the database is asked. */
  readonly reads: Readonly<Record<string, MakeRequest>>;
  readonly writes: Readonly<Record<string, MakeRequest>>;
}

const JSON_BODY = { 'content-type': 'application/json' };

/**
 * The doors that a database is reached by: REST and GraphQL, with a token and without, and the panel.
 * @param metrics document ids of metrics: each door writes its own, with a note that counts up
 */
export const requestsTo = (
  origin: string,
  { panel, token }: Callers,
  metrics: readonly [string, string, string],
): Requests => {
  let count = 0;
  const next = (): number => (count += 1);
  const [byRest, byGraphql, byPanel] = metrics;
  const graphql = (query: string, headers: Record<string, string> = {}) =>
    new Request(`${origin}/graphql`, {
      method: 'POST',
      headers: { ...JSON_BODY, ...headers },
      body: JSON.stringify({ query }),
    });
  const list = `${origin}/content-manager/collection-types/api::metric.metric`;
  const form = `${list}/${byPanel}?locale=zh-Hans`;
  return {
    kept: () => new Request(`${origin}/api/editions/2023/published?locale=en`),
    reads: {
      rest: () =>
        new Request(`${origin}/api/report-sections?populate=metrics&filters[slug][$ne]=x${next()}`),
      token: () =>
        new Request(`${origin}/api/metrics?status=draft&populate=unit&pagination[pageSize]=5`, {
          headers: { authorization: token },
        }),
      graphql: () => graphql(`{metrics(filters:{key:{ne:"x${next()}"}}){key unit{code}}}`),
      list: () => new Request(`${list}?pageSize=10`, { headers: { authorization: panel } }),
      form: () => new Request(form, { headers: { authorization: panel } }),
    },
    writes: {
      rest: () =>
        new Request(`${origin}/api/metrics/${byRest}`, {
          method: 'PUT',
          headers: { ...JSON_BODY, authorization: token },
          body: JSON.stringify({ data: { sourceNote: `note ${next()}` } }),
        }),
      graphql: () =>
        graphql(
          `mutation{updateMetric(documentId:"${byGraphql}",data:{sourceNote:"note ${next()}"}){key}}`,
          { authorization: token },
        ),
      panel: () =>
        new Request(form, {
          method: 'PUT',
          headers: { ...JSON_BODY, authorization: panel },
          body: JSON.stringify({ sourceNote: `note ${next()}` }),
        }),
    },
  };
};
