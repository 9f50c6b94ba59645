import { createHash } from 'node:crypto';
import { Kind, OperationTypeNode, parse, print } from 'graphql';

/** A GraphQL request as it came, by GET or by POST. */
export type GraphqlRequest = Readonly<Record<string, unknown>>;

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

/** What may as well be left out. */
const NULLABLE = new Set(['operationName', 'variables', 'extensions']);

/**
 * The name the answer of a GraphQL query is kept under, the same for every way of laying it out.
 * All else counts as it came, fields that nobody knows too. A persisted query is named by its hash,
 * which says what it is; where both are given, the hash is one of the text as it came.
 * @returns null for what is no query
 */
export const graphqlKey = ({ query, ...others }: GraphqlRequest): string | null => {
  const given = Object.entries(others)
    .filter(([name, value]) => value !== null || !NULLABLE.has(name))
    .sort(([one], [other]) => (one < other ? -1 : 1));
  const isHashed = given.some(([name]) => name === 'extensions');
  if (query === undefined ? !isHashed : typeof query !== 'string') return null;
  const text = typeof query === 'string' ? normalText(query) : undefined;
  if (text === null) return null;
  const name = JSON.stringify([isHashed ? query : text, given]);
  return `graphql ${createHash('sha256').update(name).digest('base64url')}`;
};
