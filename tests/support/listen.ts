import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestApp } from './app';

/** Puts the server under test on a port of its own, for a client that needs a real address. */
export const listen = async ({
  strapi,
}: TestApp): Promise<{ origin: string; close: () => Promise<void> }> => {
  const server = http.createServer((request, response) =>
    strapi.server.httpServer.emit('request', request, response),
  );
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
