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

/** Asks a server at `origin` (`http://127.0.0.1:1337`) for a target that nothing has tidied. */
export const askRaw = async (
  origin: string,
  { target, headers = {}, body }: RawRequest,
): Promise<RawAnswer> => {
  const { hostname, port } = new URL(origin);
  const began = performance.now();
  const answer = await new Promise<http.IncomingMessage>((resolve, reject) => {
    const method = body === undefined ? 'GET' : 'POST';
    const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
    http
      .request({ agent, hostname, port, method, path: target, headers: { ...headers, ...length } })
      .on('response', resolve)
      .on('error', reject)
      .end(body);
  });
  return {
    status: answer.statusCode ?? 0,
    headers: answer.headers,
    text: await text(answer),
    milliseconds: performance.now() - began,
  };
};
