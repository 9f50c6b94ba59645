import type { RequestListener } from 'node:http';
import type { Core } from '@strapi/strapi';
import { keepVouched } from './forwarded-headers';
import { readTrust } from './trusted-proxies';

/**
 * Lets the middleware stack see of every client the address that the proxies of TRUST_PROXY vouch
 * for, and no other. Call it before anything else is put in front of the stack.
 * @throws TypeError when TRUST_PROXY is none of what it may be
 */
export const vouchForClients = (strapi: Core.Strapi): void => {
  const trust = readTrust(strapi.config.get<string>('server.trustedProxies'));
  const server = strapi.server.httpServer;
  const [stack] = server.listeners('request') as RequestListener[];
  if (!stack) throw new Error('Strapi has no request listener to stand before');
  server.removeListener('request', stack);
  server.on('request', (request, response) => {
    keepVouched(request, trust);
    stack(request, response);
  });
};
