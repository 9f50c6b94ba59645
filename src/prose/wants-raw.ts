import type { Core } from '@strapi/strapi';

/** Whether the request in progress asks for prose as it is stored (`prose=raw`). */
export const wantsRaw = (strapi: Core.Strapi): boolean =>
  strapi.requestContext.get()?.query.prose === 'raw';
