import { graphqlKey, type GraphqlRequest } from './graphql-key';

const isRecord = (value: unknown): value is GraphqlRequest =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** How Apollo reads each parameter of an address; it knows no others, but `prose` is one of ours. */
const READ: Readonly<Record<string, (text: string) => unknown>> = {
  query: (text) => text,
  operationName: (text) => text,
  variables: (text) => JSON.parse(text) as unknown,
  extensions: (text) => JSON.parse(text) as unknown,
};

const inAddress = (url: string): GraphqlRequest | null => {
  const given = new Map<string, unknown>();
  for (const [name, text] of new URLSearchParams(url.slice(url.indexOf('?')))) {
    const value = Object.hasOwn(READ, name) && !given.has(name) ? READ[name]?.(text) : undefined;
    if (typeof value !== 'string' && !isRecord(value)) return null;
    given.set(name, value);
  }
  return Object.fromEntries(given);
};

/**
 * The name of a GraphQL request in a body or an address.
 * @returns null for what cannot be read, and for what is read in more than one way: parameters that
 *   come twice, or that GraphQL does not know
 */
export const nameGraphql = (text: string): string | null => {
  try {
    const request: unknown = text.startsWith('/') ? inAddress(text) : JSON.parse(text);
    return isRecord(request) ? graphqlKey(request) : null;
  } catch {
    return null;
  }
};
