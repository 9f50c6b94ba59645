import type { ApolloServerPlugin, GraphQLRequestContextDidResolveOperation } from '@apollo/server';
import { errors } from '@strapi/utils';
import { GraphQLError } from 'graphql';
import { createReadCounter } from '../document-middlewares/refuse-large-read';
import { countArguments } from './count-arguments';

type Request = GraphQLRequestContextDidResolveOperation<object>;

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
export const requestBounds: ApolloServerPlugin<object> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ document, operation, request }: Request) => {
      try {
        const variables = request.variables ?? {};
        if (operation) countArguments({ document, operation, variables }, createReadCounter());
      } catch (error) {
        throw told(error);
      }
    },
  }),
};
