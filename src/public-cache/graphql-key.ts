import { createHash } from 'node:crypto';
import { Kind, OperationTypeNode, parse, print } from 'graphql';

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

/** The query in one form; null for what is no query: a mutation, a mistake. */
const normalText = (query: string): string | null => {
  try {
    const document = parse(query, { noLocation: true, maxTokens: MAX_TOKENS });
    const isQuery = document.definitions.every(
      (one) => one.kind !== Kind.OPERATION_DEFINITION || one.operation === OperationTypeNode.QUERY,
    );
    return isQuery ? print(document) : null;
  } catch {
    return null;
  }
};

/**
 * The name the answer of a GraphQL query is kept under, the same for every way of laying it out. A
 * persisted query is named by its hash, which says what it is.
 * @returns null for what is no query
 */
export const graphqlKey = (request: GraphqlRequest): string | null => {
  const { query, operationName = null, variables = null, extensions = null } = request;
  if (query !== undefined && typeof query !== 'string') return null;
  if (query === undefined && extensions === null) return null;
  const text = query === undefined ? null : normalText(query);
  if (query !== undefined && text === null) return null;
  const name = JSON.stringify([text, operationName, inOrder(variables), inOrder(extensions)]);
  return `graphql ${createHash('sha256').update(name).digest('base64url')}`;
};
