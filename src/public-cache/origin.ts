import type { IncomingMessage, RequestListener } from 'node:http';
import inject from 'light-my-request';

/** What a request asks, as far as an answer for everyone depends on it. */
export interface OriginRequest {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body?: Buffer;
  readonly remoteAddress?: string;
}

export interface OriginAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[]>>;
  readonly body: Buffer;
}

/** What a request is made with; its own address is put in its place unchanged. */
const ANYWHERE = '/';

/** Runs a request through the whole middleware stack, within the process. */
export const askOrigin = async (
  stack: RequestListener,
  { method, url, headers, body, remoteAddress }: OriginRequest,
): Promise<OriginAnswer> => {
  // A URL parser would make another address of some: without their fragment, or with more escapes.
  const asItCame: RequestListener = (request, response) => {
    request.url = url;
    stack(request, response);
  };
  const {
    statusCode,
    headers: answered,
    rawPayload,
  } = await inject(asItCame, {
    method,
    url: ANYWHERE,
    headers: headers as Record<string, string>,
    ...(body && { payload: body }),
    ...(remoteAddress !== undefined && { remoteAddress }),
  });
  const given = Object.entries(answered).flatMap(([name, value]) =>
    value === undefined
      ? []
      : [[name.toLowerCase(), Array.isArray(value) ? value : String(value)] as const],
  );
  return { status: statusCode, headers: Object.fromEntries(given), body: rawPayload };
};
