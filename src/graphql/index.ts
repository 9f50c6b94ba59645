import type { Core, Schema } from '@strapi/strapi';
import { deleteInLocale } from './delete-in-locale';
import { fieldGuard } from './field-guard';
import { addProseFields } from './prose-fields';
import { addPublishedEdition } from './published-edition';
import { trimSchema } from './public-schema';
import { requestBounds } from './request-bounds';
import { shapeRule } from './shape-rule';
import { systemKeyErrors } from './system-key-errors';
import { createBreathe } from './turns';

/** Milliseconds that queries may keep the server to themselves. */
const SLICE = 20;

interface Nexus {
  plugin(config: { name: string; onCreateFieldResolver: ReturnType<typeof fieldGuard> }): unknown;
}

interface Naming {
  getFiltersInputTypeName(contentType: Schema.ContentType): string;
}

/**
 * Narrows GraphQL to what the project publishes and to requests of a bounded size. The rules are a
 * Set because the plugin concatenates arrays: this replaces its own depth rule, which takes time
 * exponential in the fragments of a document and breaks on an unknown one.
 */
export const registerGraphql = (strapi: Core.Strapi): void => {
  const graphql = strapi.plugin('graphql');
  trimSchema(strapi);
  deleteInLocale(strapi);
  addProseFields(strapi);
  addPublishedEdition(strapi);
  strapi.config.set('plugin::graphql.apolloServer.validationRules', new Set([shapeRule]));
  const plugins: unknown[] = strapi.config.get('plugin::graphql.apolloServer.plugins', []);
  const ours = [systemKeyErrors, requestBounds(strapi)];
  strapi.config.set('plugin::graphql.apolloServer.plugins', [...plugins, ...ours]);

  const { naming }: { naming: Naming } = graphql.service('utils');
  const ofFilters = Object.values(strapi.contentTypes).map(
    (type) => [naming.getFiltersInputTypeName(type), type.uid] as const,
  );
  const onCreateFieldResolver = fieldGuard(new Map(ofFilters), createBreathe(SLICE));
  graphql.service('extension').use(({ nexus }: { nexus: Nexus }) => ({
    plugins: [nexus.plugin({ name: 'dajuan-field-guard', onCreateFieldResolver })],
  }));
};
