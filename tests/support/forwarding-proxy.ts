import http from 'node:http';
import type { AddressInfo } from 'node:net';

/** A proxy before several servers, which says for whom it asks. */
export interface ForwardingProxy {
  readonly origin: string;
  /** From now on requests seem to come from this address. */
  from(address: string): void;
  stop(): Promise<void>;
}

/**
 * Starts a proxy that passes each request to the next of some servers and adds the client's address
 * to whatever `X-Forwarded-For` the client sent, as nginx does with `$proxy_add_x_forwarded_for`.
 */
export const forwardingProxy = async (origins: readonly string[]): Promise<ForwardingProxy> => {
  let client = '192.0.2.1';
  let turn = 0;
  const server = http.createServer((request, response) => {
    const target = new URL(request.url ?? '/', origins[turn++ % origins.length]);
    const said = request.headers['x-forwarded-for'];
    const forwarded = said === undefined ? client : `${String(said)}, ${client}`;
    const headers = { ...request.headers, 'x-forwarded-for': forwarded };
    const passed = http.request(target, { method: request.method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    passed.on('error', () => response.writeHead(502).end());
    request.pipe(passed);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    from: (address) => {
      client = address;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
