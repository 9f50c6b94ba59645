import { createHash } from 'node:crypto';
import { Kind, parse, print } from 'graphql';

/** A GraphQL request as it came, by GET or by POST. */
export interface GraphqlRequest {
  readonly query?: unknown;
  readonly operationName?: unknown;
  readonly variables?: unknown;
  readonly extensions?: unknown;
}

const inOrder = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, inner]) => [name, inOrder(inner)]),
  );
};

const MAX_TOKENS = 2000;

/**
 * The name the answer of a GraphQL query is kept under, the same for every way of laying it out.
 * @returns null for what is no query: a mutation, a mistake, a request with extensions
 */
export const graphqlKey = (request: GraphqlRequest): string | null => {
  const { query, operationName = null, variables = null, extensions } = request;
  if (typeof query !== 'string' || extensions !== undefined) return null;
  try {
    const document = parse(query, { noLocation: true, maxTokens: MAX_TOKENS });
    const isQuery = document.definitions.every(
      (one) => one.kind !== Kind.OPERATION_DEFINITION || one.operation === 'query',
    );
    if (!isQuery) return null;
    const name = JSON.stringify([print(document), operationName, inOrder(variables)]);
    return `graphql ${createHash('sha256').update(name).digest('base64url')}`;
  } catch {
    return null;
  }
};
