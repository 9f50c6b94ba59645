import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { CacheState, ObservedRequest } from './observed-request';

/** The status that stands for a client that left before its answer was complete. */
const LEFT = 499;
const ID = /^[\w.:-]{1,64}$/;

const BEGUN = Symbol('begun');
const CACHE = Symbol('cache');
const SENT = Symbol('sent');

interface Observed extends IncomingMessage {
  [BEGUN]?: number;
  [CACHE]?: CacheState;
}

interface CountedSocket extends Socket {
  /** What was sent on it for requests before. */
  [SENT]?: number;
}

/** Looks at requests on their way in, and at what has become of them on their way out. */
export interface Observer {
  /** Call it once a request, before anything answers it. */
  observe(request: IncomingMessage, response: ServerResponse): void;
  /** Says which part the cache has had in an answer; any time before the answer has gone. */
  noteCache(request: IncomingMessage, state: CacheState): void;
}

const idOf = ({ headers }: IncomingMessage): string => {
  const id = headers['x-request-id'];
  return typeof id === 'string' && ID.test(id) ? id : '-';
};

const bytesOf = (socket: CountedSocket): number => {
  const before = socket[SENT] ?? 0;
  const now = socket.bytesWritten;
  socket[SENT] = now;
  return now - before;
};

/** @param tell told of each request when its answer has gone, or when its client has */
export const createObserver = (tell: (request: ObservedRequest) => void): Observer => {
  // One function for all requests, which carry what it needs: a cached answer takes microseconds.
  function whenClosed(this: ServerResponse): void {
    const request = this.req as Observed;
    tell({
      method: request.method ?? '',
      url: request.url ?? '',
      status: this.writableFinished ? this.statusCode : LEFT,
      milliseconds: performance.now() - (request[BEGUN] ?? 0),
      bytes: bytesOf(request.socket),
      cache: request[CACHE] ?? '-',
      id: idOf(request),
    });
  }
  return {
    observe: (request: Observed, response) => {
      request[BEGUN] = performance.now();
      response.on('close', whenClosed);
    },
    noteCache: (request: Observed, state) => {
      request[CACHE] = state;
    },
  };
};
