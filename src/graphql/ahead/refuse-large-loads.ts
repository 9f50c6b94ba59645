import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import {
  getVariableValues,
  Kind,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { RequestState } from '../../document-middlewares/reads-published-only';
import { createArgumentReader } from '../../strapi-seams/graphql-arguments';
import { createLoadCounter } from '../load-counter';
import { entryUids } from './entry-uids';
import { storedIds } from './stored-ids';
import { walkLoads } from './walk-loads';
import { worstCase, type PageSizes } from './worst-case';

/** A request that has passed validation. */
export interface ValidRequest {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** As they came. */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly state: RequestState;
}

/**
 * Makes what refuses a query that would load too much before anything is loaded for it: most are
 * small however full their lists are, and of the others it asks the database for ids.
 * @returns it throws a ValidationError (400)
 */
export const createLoadGuard = (strapi: Core.Strapi) => {
  const read = createArgumentReader(strapi);
  const uids = entryUids(strapi);
  const sizes: PageSizes = strapi.config.get('plugin::graphql');

  return async ({ schema, document, operation, variables, state }: ValidRequest): Promise<void> => {
    const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
    // Variables that do not fit are refused by what executes the query.
    if (!coerced) return;
    const fragments = Object.fromEntries(
      document.definitions.flatMap((one) =>
        one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [],
      ),
    );
    const asked = { schema, operation, fragments, variables: coerced, uids };
    try {
      await walkLoads(asked, worstCase(sizes), createLoadCounter());
    } catch (error) {
      if (!(error instanceof errors.ValidationError)) throw error;
      await walkLoads(asked, storedIds(strapi, read, state), createLoadCounter());
    }
  };
};
