export type Body = Readonly<Record<string, unknown>>;

/** A request that writes: what stands for the parameters of its route, and what it carries. */
export interface WriteRequest {
  readonly params?: Readonly<Record<string, string | number>>;
  readonly query?: string;
  readonly body?: Body | readonly Body[];
  readonly cookie?: string;
  /** A file sent as `files`, with `body` as its form fields. */
  readonly file?: Buffer;
}

/** One request that would succeed for each route that writes, by method and path. */
export type WriteRequests = Readonly<Record<string, WriteRequest>>;

/** The id of what a service of Strapi has made. */
export const idOf = async (made: Promise<unknown>): Promise<number> =>
  ((await made) as { id: number }).id;

/** A password that every rule of Strapi takes. */
export const PASSWORD = 'Long-enough-1';
