import http from 'node:http';
import type { AddressInfo } from 'node:net';

/** A message as it came in. */
export interface Received {
  readonly headers: Record<string, string>;
  readonly body: string;
  readonly status: number;
}

/** A receiver of webhooks on this machine, which answers what it is told to. */
export interface Receiver {
  readonly url: string;
  readonly received: Received[];
  /** The statuses it answers, one after another; 204 when they are used up. */
  answer(...statuses: number[]): void;
  /** Takes messages and does not answer them until it is called again. */
  hang(): () => void;
  close(): void;
}

/** Starts a receiver on a free port. */
export const openReceiver = async (): Promise<Receiver> => {
  const received: Received[] = [];
  let statuses: number[] = [];
  let gate: Promise<void> = Promise.resolve();
  const server = http.createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      const status = statuses.shift() ?? 204;
      received.push({ headers: request.headers as Record<string, string>, body, status });
      void gate.then(() => response.writeHead(status).end());
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/hook`,
    received,
    answer: (...next) => {
      statuses = next;
    },
    hang: () => {
      let open = (): void => undefined;
      gate = new Promise((resolve) => (open = resolve));
      return () => open();
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
};
