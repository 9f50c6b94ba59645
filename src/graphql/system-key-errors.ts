import type { ApolloServerPlugin } from '@apollo/server';
import { SYSTEM_KEYS } from '../domain/system-keys/part-system-keys';
import { say } from '../messages/say';

/** GraphQL's own words for a field that an input type does not have. */
const UNDEFINED_FIELD = /Field "(\w+)" is not defined by type "\w+Input"/;

/**
 * Says of a key of the system in an input, which no input type has, where it belongs: GraphQL itself
 * only says that it knows no such field.
 */
export const systemKeyErrors: ApolloServerPlugin = {
  requestDidStart: async () => ({
    didEncounterErrors: async ({ errors }) => {
      for (const error of errors) {
        const [, field] = UNDEFINED_FIELD.exec(error.message) ?? [];
        const key = SYSTEM_KEYS.find((name) => name === field);
        if (key) error.message += ` ${say(`system-key.${key}`, { field: key })}`;
      }
    },
  }),
};
