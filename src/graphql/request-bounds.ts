import type { ApolloServerPlugin, GraphQLRequestContextDidResolveOperation } from '@apollo/server';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { GraphQLError } from 'graphql';
import { createReadCounter } from '../document-middlewares/refuse-large-read';
import type { RequestState } from '../document-middlewares/reads-published-only';
import { createLoadGuard } from './ahead/refuse-large-loads';
import { countArguments } from './count-arguments';

interface Context {
  readonly state: RequestState;
}

type Request = GraphQLRequestContextDidResolveOperation<Context>;

/** A refusal as GraphQL tells it before it executes anything, with the status over HTTP. */
const told = (error: unknown): unknown => {
  if (!(error instanceof errors.ValidationError)) return error;
  const { name, message, details } = error;
  const extensions = { code: 'BAD_USER_INPUT', error: { name, message, details } };
  return new GraphQLError(message, { extensions: { ...extensions, http: { status: 400 } } });
};

/**
 * An Apollo plugin: refuses requests that ask for too much, between their validation and their first
 * variable, so that nothing is converted or loaded for them.
 */
export const requestBounds = (strapi: Core.Strapi): ApolloServerPlugin<Context> => {
  const refuseLargeLoads = createLoadGuard(strapi);
  return {
    requestDidStart: async () =>
      Promise.resolve({
        didResolveOperation: async ({
          schema,
          document,
          operation,
          request,
          contextValue,
        }: Request) => {
          if (!operation) return;
          const variables = request.variables ?? {};
          try {
            countArguments({ document, operation, variables }, createReadCounter());
            const { state } = contextValue;
            await refuseLargeLoads({ schema, document, operation, variables, state });
          } catch (error) {
            throw told(error);
          }
        },
      }),
  };
};
