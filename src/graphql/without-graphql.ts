import type { Core } from '@strapi/strapi';

type Register = (context: { strapi: Core.Strapi }) => unknown;

/** The part of a plugin's server that an extension replaces. */
export interface PluginServer {
  register: Register;
}

/**
 * Registers a plugin as if GraphQL were not installed, so that it adds none of its own queries and
 * mutations (log-in, registration, file changes) to the schema. It can only add them all or none.
 */
export const withoutGraphql =
  (register: Register): Register =>
  ({ strapi }) =>
    register({
      strapi: Object.create(strapi, {
        plugin: { value: (name: string) => (name === 'graphql' ? undefined : strapi.plugin(name)) },
      }),
    });
