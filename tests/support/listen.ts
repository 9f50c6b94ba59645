import http, { type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestApp } from './app';

/** A server on a port of its own. */
export interface Listening {
  readonly origin: string;
  close(): Promise<void>;
}

/** Lets requests be answered on a port of their own. */
export const listenWith = async (answer: RequestListener): Promise<Listening> => {
  const server = http.createServer(answer);
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

/** Puts the server under test on a port of its own, for a client that needs a real address. */
export const listen = ({ strapi }: TestApp): Promise<Listening> =>
  listenWith((request, response) => strapi.server.httpServer.emit('request', request, response));
