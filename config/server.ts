import type { Core } from '@strapi/strapi';

/** Where readers find the server when nobody says: a server on every address is on this machine. */
const localUrl = (host: string, port: number): string => {
  if (host === '0.0.0.0' || host === '::') return `http://localhost:${port}`;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
};

/** Listens on HOST and PORT; PUBLIC_URL is what addresses in answers start with. */
export default ({ env }: Core.Config.Shared.ConfigParams) => {
  const host = env('HOST') || '127.0.0.1';
  const port = Number(env('PORT') || 1337);
  return {
    host,
    port,
    url: env('PUBLIC_URL') || localUrl(host, port),
    app: { keys: env.array('APP_KEYS') },
    // Doors that Strapi has and nothing here uses: language models at /mcp, and the transfer of a whole
    // database between servers, which the trail and the snapshots refuse to be overwritten by.
    mcp: { enabled: false },
    transfer: { remote: { enabled: false } },
    dirs: { public: env('PUBLIC_DIR') || './public' },
    // Koa may believe the X-Forwarded headers: src/sign-in leaves it those that can be believed.
    proxy: { koa: true },
    trustedProxies: env('TRUST_PROXY') || 'false',
    logger: {
      updates: { enabled: false },
      // npm start announces the addresses itself.
      startup: { enabled: env('NODE_ENV') === 'development' },
    },
  };
};
