import koaCors from '@koa/cors';
import type { Core } from '@strapi/strapi';

interface Settings {
  /** Origins whose pages may send credentials, such as https://desk.example.org. */
  credentialOrigins?: string[];
}

type Request = Parameters<Core.MiddlewareHandler>[0];

/**
 * Lets pages of any origin read the public API, without credentials; credentials only from the
 * configured origins, which may reach the admin routes too. `strapi::cors` cannot say this: it
 * answers any origin with its own name.
 */
const cors: Core.MiddlewareFactory<Settings> = ({ credentialOrigins = [] }, { strapi }) => {
  const open: string[] = [strapi.config.get('api.rest.prefix', '/api'), '/uploads'];
  const graphql = strapi.plugin('graphql').config('endpoint');
  if (typeof graphql === 'string') open.push(graphql);

  const isTrusted = (ctx: Request) => credentialOrigins.includes(ctx.get('Origin'));
  const isOpen = ({ path }: Request) =>
    open.some((prefix) => path === prefix || path.startsWith(`${prefix}/`));

  return koaCors({
    origin: (ctx: Request) => (isTrusted(ctx) ? ctx.get('Origin') : isOpen(ctx) ? '*' : ''),
    credentials: isTrusted,
    exposeHeaders: ['ETag'],
    maxAge: 86_400,
  }) as Core.MiddlewareHandler;
};

export default cors;
