import type { Core } from '@strapi/strapi';

interface Request {
  query?: { prose?: unknown };
}

/** Whether the request in progress asks for prose as it is stored (`prose=raw`). */
export const wantsRaw = (strapi: Core.Strapi): boolean => {
  const request: Request | undefined = strapi.requestContext.get();
  return request?.query?.prose === 'raw';
};
