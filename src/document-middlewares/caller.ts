import type { Core } from '@strapi/strapi';

/** Whether the write in progress was asked for in the admin panel, rather than by REST, GraphQL, CLI. */
export const isFromPanel = (strapi: Core.Strapi): boolean =>
  strapi.requestContext.get()?.state.route?.info?.type === 'admin';
