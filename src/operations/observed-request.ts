/** Where an answer came from: `-` where the cache had no part in it. */
export type CacheState = 'hit' | 'stale' | 'miss' | '-';

/** What is told of a request when it has been answered. */
export interface ObservedRequest {
  readonly method: string;
  /** Path and query as they came. */
  readonly url: string;
  /** 499 if the client left before the answer was complete. */
  readonly status: number;
  /** From the request's head to the end of its answer. */
  readonly milliseconds: number;
  /** Sent for it, headers included. */
  readonly bytes: number;
  readonly cache: CacheState;
  /** As a proxy in front gave it in `X-Request-Id`; `-` if it gave none. */
  readonly id: string;
}
