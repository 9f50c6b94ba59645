import { publishedGraphql, restEdition } from '../support/edition-queries';

/** One way to read, and whether it is the whole edition. */
export interface Read {
  readonly name: string;
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: string;
}

const get = (name: string, path: string): Read => ({ name, method: 'GET', path });

/** The whole edition of 2023 in English, in one answer. */
export const WHOLE = get('whole edition, REST', '/api/editions/2023/published?locale=en');
/** The same content by Strapi's conventions. */
export const DEEP = get('edition by conventions, REST', restEdition(2023, 'en'));
const LIST = get(
  '50 metrics, REST',
  '/api/metrics?locale=en&populate=unit&pagination[pageSize]=50',
);
const query = encodeURIComponent(publishedGraphql);
/** The same as WHOLE, asked in GraphQL. */
export const GRAPHQL = get('whole edition, GraphQL GET', `/graphql?query=${query}`);
export const POST: Read = {
  name: 'whole edition, GraphQL POST',
  method: 'POST',
  path: '/graphql',
  body: JSON.stringify({ query: publishedGraphql }),
};

const FILTER = 'filters[year]=2023&locale=en';

/** What frontends ask by Strapi's conventions; an application without our code understands it, too. */
export const CONVENTIONS: readonly Read[] = [
  DEEP,
  get('sections with all they relate to', `/api/editions?${FILTER}&populate[sections][populate]=*`),
  LIST,
  get('sections', '/api/report-sections?locale=en'),
  get('photos with their pictures', '/api/photos?locale=en&populate=image'),
  get('letters', '/api/letters?locale=en'),
];

/** What is asked of a server that keeps answers. */
export const WARM: readonly Read[] = [WHOLE, GRAPHQL, POST, DEEP, LIST];
/** What is asked of one that keeps none. */
export const COLD: readonly Read[] = [WHOLE, DEEP];

/** An answer with what a bare server needs to send the same. */
export interface Answer {
  readonly headers: readonly [string, string][];
  readonly body: string;
}

const OF_CONNECTION = new Set(['connection', 'date', 'keep-alive', 'transfer-encoding']);

/**
 * The second answer: what is kept then is kept.
 * @throws unless it is a success with content
 */
export const readOnce = async (origin: string, { method, path, body }: Read): Promise<Answer> => {
  const headers = { 'content-type': 'application/json', 'accept-encoding': 'identity' };
  const ask = () => fetch(origin + path, { method, headers, ...(body && { body }) });
  await (await ask()).arrayBuffer();
  const response = await ask();
  const text = await response.text();
  if (response.status !== 200 || text.length < 1_000 || text.includes('"errors"')) {
    throw new Error(`${path}: ${response.status} ${text.slice(0, 200)}`);
  }
  const own = [...response.headers].filter(([name]) => !OF_CONNECTION.has(name));
  return { headers: own, body: text };
};
