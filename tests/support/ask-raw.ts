import http from 'node:http';
import { text } from 'node:stream/consumers';

/** A request target and headers just as they are sent: `fetch` would tidy them. */
export interface RawRequest {
  readonly target: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent by POST. */
  readonly body?: string;
}

/** What came back, with the time it took in milliseconds. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly text: string;
  readonly milliseconds: number;
}

const agent = new http.Agent({ keepAlive: true });

const send = (origin: string, asked: RawRequest): Promise<http.IncomingMessage> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(origin);
    const { target, headers = {}, body } = asked;
    const method = body === undefined ? 'GET' : 'POST';
    const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
    const request = http.request({
      agent,
      hostname,
      port,
      method,
      path: target,
      headers: { ...headers, ...length },
    });
    request
      .on('response', resolve)
      .on('error', (error: NodeJS.ErrnoException) => {
        // The server closed a connection that was kept open, just before it was used again: it has
        // not seen the request.
        if (request.reusedSocket && error.code === 'ECONNRESET') resolve(send(origin, asked));
        else reject(error);
      })
      .end(body);
  });

/** Asks a server at `origin` (`http://127.0.0.1:1337`) for a target that nothing has tidied. */
export const askRaw = async (origin: string, request: RawRequest): Promise<RawAnswer> => {
  const began = performance.now();
  const answer = await send(origin, request);
  return {
    status: answer.statusCode ?? 0,
    headers: answer.headers,
    text: await text(answer),
    milliseconds: performance.now() - began,
  };
};
